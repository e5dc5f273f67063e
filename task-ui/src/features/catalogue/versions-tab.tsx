import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { Version } from './api/get-procedure';
import classes from './catalogue.module.css';

type Props = { versions: readonly Version[]; shown: number; onShow: (id: number) => void };

/** All versions of the bundle, newest first, with the days they hold for. */
export function VersionsTab({ versions, shown, onShow }: Props) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const inForce = versions.find((version) => version.inForce);
  const state = (version: Version) =>
    version.inForce ? 'inForce' : inForce && version.from > inForce.from ? 'notYet' : 'past';
  return (
    <div className={classes.stack}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('versions.caption')}</caption>
        <thead>
          <tr>
            {(['version', 'from', 'to', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`versions.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {[...versions]
            .sort((a, b) => b.from.localeCompare(a.from))
            .map((version) => (
              <tr key={version.id}>
                <th scope="row" className={classes.digits}>
                  {version.version}
                </th>
                <td data-label={t('versions.from')} className={classes.digits}>
                  {formats.date(version.from)}
                </td>
                <td data-label={t('versions.to')} className={classes.digits}>
                  {version.to ? formats.date(version.to) : '—'}
                </td>
                <td data-label={t('versions.state')}>
                  <span className={classes.mark} data-mark={version.inForce ? 'V' : undefined}>
                    {t(`versions.${state(version)}`)}
                  </span>
                </td>
                <td>
                  {version.id === shown ? (
                    <span className={classes.quiet}>{t('versions.shown')}</span>
                  ) : (
                    <Button size="xs" variant="default" onClick={() => onShow(version.id)}>
                      {t('versions.open', { version: version.version })}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={classes.quiet}>{t('versions.note')}</p>
    </div>
  );
}
