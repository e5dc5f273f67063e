import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '../../api/types';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import classes from './reception.module.css';

type Props = { duplicates: Duplicate[]; received?: boolean };

/** Dossiers that this one may repeat, each with the reason; a warning, which holds nobody back. */
export function DuplicatesNotice({ duplicates, received = false }: Props) {
  const { t } = useTranslation('reception');
  const formats = useFormats();
  // the region stays, so that a screen reader says what comes into it
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <Alert color="yellow" title={t('duplicates.title', { count: duplicates.length })}>
          <ul className={classes.duplicates}>
            {duplicates.map((it) => (
              <li key={it.code}>
                {/* beside this page, which holds what was typed */}
                <Link to="/dossiers/$code" params={{ code: it.code }} target="_blank" className="digits">
                  {it.code}
                  <span className="visually-hidden"> {t('duplicates.newTab')}</span>
                </Link>{' '}
                <StatusTag status={it.status} />
                <br />
                {t(it.sameIdNumber ? 'duplicates.sameId' : 'duplicates.samePerson', { name: it.ownerName })}
                <br />
                {t('duplicates.submitted', { at: formats.dateTime(it.submittedAt), unit: formats.text(it.unit.name) })}
              </li>
            ))}
          </ul>
          <p className={classes.notice}>{t(received ? 'duplicates.received' : 'duplicates.goOn')}</p>
        </Alert>
      )}
    </div>
  );
}
