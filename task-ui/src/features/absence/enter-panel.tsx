import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../api/problem';
import { Failure } from '../../components/failure';
import { ImpactPreview } from '../../components/impact-preview/impact-preview';
import { usePreviewFlow } from '../../components/impact-preview/use-preview-flow';
import { Loading } from '../../components/loading';
import classes from './absence.module.css';
import { AbsenceForm } from './absence-form';
import { useDays } from './absence-table';
import {
  type AbsenceRequest,
  type AbsenceView,
  enterAbsence,
  moreRows,
  optionsQuery,
  previewAbsence,
} from './api/absences';

/** From wishing to be away to having entered it: form, preview on the tasks in hand, confirmation. */
export function EnterPanel({ officer }: { officer: { id: string; name: string } }) {
  const { t } = useTranslation('absence');
  const daysOf = useDays();
  const options = useQuery(optionsQuery(officer.id));
  const cache = useQueryClient();
  const [round, setRound] = useState(0);
  const calls = useMemo(() => {
    const apply = async (absence: AbsenceRequest, token: string) => {
      try {
        const entered = await enterAbsence(absence, token);
        setRound((before) => before + 1);
        return entered;
      } finally {
        void cache.invalidateQueries();
      }
    };
    return { preview: previewAbsence, apply, more: moreRows };
  }, [cache]);
  const { flow, following, look, apply, more, reset } = usePreviewFlow<AbsenceRequest, AbsenceView>(calls);
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const former = useRef(flow.at);
  const looking = flow.at === 'previewed' || flow.at === 'applying';
  const unknown = flow.at === 'failed' && flow.impact !== null && isUnanswered(flow.error);
  useEffect(() => {
    if (flow.at === 'previewed') panel.current?.querySelector<HTMLElement>('#impact-title')?.focus();
    else if ((former.current === 'previewed' || former.current === 'applying') && flow.at !== 'applying') {
      head.current?.focus();
    }
    former.current = flow.at;
  }, [flow.at]);
  return (
    <section ref={panel} className={classes.card} aria-labelledby="enter-absence">
      <h2 id="enter-absence" ref={head} tabIndex={-1}>
        {t('form.title')}
      </h2>
      {looking && (
        <ImpactPreview
          impact={flow.impact}
          title={t('impact', { name: officer.name, days: daysOf(flow.change) })}
          confirmLabel={t('confirm')}
          stale={flow.at === 'previewed' && flow.stale}
          busy={flow.at === 'applying'}
          following={following}
          onConfirm={() => apply(flow.change, flow.impact)}
          onCancel={reset}
          onMore={more}
        />
      )}
      {flow.at === 'applied' && (
        <Alert color="green" role="status" title={t('done')}>
          {t('doneText', { name: officer.name, days: daysOf(flow.change) })}
        </Alert>
      )}
      {flow.at === 'failed' && (
        <Failure error={flow.error} title={t(unknown ? 'unknown' : 'failed')} labelOf={(field) => labelOf(field, t)} />
      )}
      {flow.at === 'previewing' && <Loading label={t('form.computing')} />}
      {options.isError && <Failure error={options.error} onRetry={() => void options.refetch()} />}
      {options.data && (
        <div hidden={looking}>
          <AbsenceForm key={round} options={options.data} busy={flow.at === 'previewing'} onPreview={look} />
        </div>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useTranslation<'absence'>>['t'];

/** The server's name of a field as the form shows it. */
function labelOf(field: string, t: Words): string | undefined {
  const line = /^substitutes\[(\d+)]\.(\w+)/.exec(field);
  if (line) return t(line[2] === 'procedureCode' ? 'field.procedure' : 'field.substitute', { n: Number(line[1]) + 1 });
  return field === 'from' || field === 'to' ? t(`field.${field}`) : undefined;
}
