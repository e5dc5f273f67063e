import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineUpTo } from '../../api/timeline';
import type { DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';

type Props = { dossier: DossierDetail; revision: number; onSeen: () => void };

/** Who did what to the dossier since the dialog was opened; what was typed stays. */
export function ChangedSince({ dossier, revision, onSeen }: Props) {
  const { t } = useTranslation('amend');
  const formats = useFormats();
  const timeline = useQuery(timelineUpTo(dossier.code, dossier.revision));
  const events = (timeline.data?.events ?? []).filter((it) => it.seq > revision).reverse();
  return (
    <Alert color="yellow" role="alert" title={t('changed.title')}>
      <ul style={{ margin: '0 0 8px', paddingLeft: 18 }}>
        {events.map((event) => (
          <li key={event.seq}>
            <span className="digits">{formats.dateTime(event.at)}</span> · {event.by?.name ?? t('changed.system')}:{' '}
            {formats.text(event.text)}
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={onSeen}>
        {t('changed.goOn')}
      </Button>
    </Alert>
  );
}
