import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { DueDate } from '../../components/due-date';
import { LabelTags } from '../../components/label-tags';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

type Timeliness = 'EARLY' | 'ON_TIME' | 'OVERDUE';

/** Where the dossier stands and its dates. */
export function DossierFacts({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const at = (instant: string | null) => instant && <span className="digits">{formats.dateTime(instant)}</span>;
  const byDate = dossier.timeliness?.byDate;
  return (
    <dl className={classes.facts}>
      <Fact name={t('fact.status')} value={<StatusTag status={dossier.status} />} />
      <Fact name={t('fact.due')} value={<DueDate dueAt={dossier.dueAt} />} />
      <Fact name={t('fact.submitted')} value={at(dossier.submittedAt)} />
      <Fact name={t('fact.received')} value={at(dossier.receivedAt)} />
      <Fact name={t('fact.finished')} value={at(dossier.finishedAt)} />
      <Fact name={t('fact.returned')} value={at(dossier.returnedAt)} />
      <Fact name={t('fact.timeliness')} value={byDate && t(`timeliness.${byDate as Timeliness}`)} />
      <Fact
        name={t('fact.outcome')}
        value={dossier.parts.length > 0 && dossier.outcomeName && formats.text(dossier.outcomeName)}
      />
      <Fact
        name={t('fact.competent')}
        value={
          !dossier.competenceUnknown &&
          dossier.competentUnit.code !== dossier.unit.code &&
          formats.text(dossier.competentUnit.name)
        }
      />
      <Fact name={t('label.title')} value={dossier.labels.length > 0 && <LabelTags labels={dossier.labels} />} />
      <Fact name={t('fact.channel')} value={t(`channel.${dossier.channel}`)} />
    </dl>
  );
}

/** A fact that is not known yet takes no room. */
function Fact({ name, value }: { name: string; value: ReactNode }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
