import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import classes from './dossier.module.css';

const FIELDS = ['name', 'idNumber', 'phone', 'email', 'address'] as const;

export function SubmitterFacts({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const given = FIELDS.filter((field) => dossier.submitter[field]);
  if (given.length === 0) return null;
  return (
    <section className={classes.submitter}>
      <h3>{t('submitter.title')}</h3>
      <dl>
        {given.map((field) => (
          <div key={field}>
            <dt>{t(`submitter.${field}`)}</dt>
            <dd>{dossier.submitter[field]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
