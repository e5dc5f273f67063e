import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenStep, WatchedDossier } from '../../api/types';
import { watchedQuery } from '../../api/watched';
import { DueDate } from '../../components/due-date';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { StatusTag } from '../../components/status-tag';
import { useWatch, WatchStar } from '../../components/watch-button';
import { useFormats } from '../../lib/formats';
import { useKeys } from '../../lib/keyboard';
import { matching } from './matching';
import classes from './watched-list.module.css';

/** The dossiers that the officer keeps an eye on: where each stands, whose turn it is, when it is due. */
export function WatchedList({ q }: { q: string | undefined }) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  const query = useQuery(watchedQuery);
  const list = useRef<HTMLUListElement>(null);
  const watch = useWatch();
  const move = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) });
  if (query.isPending) return <Loading lines={8} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.filter((each) => matching(q, each.code, each.ownerName));
  if (rows.length === 0) {
    return q ? (
      <Empty title={t('empty.filtered')} text={t('empty.filteredText')} />
    ) : (
      <Empty title={t('empty.watched')} text={t('empty.watchedText')} />
    );
  }
  return (
    <>
      {query.isError && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <p role="status" className={classes.total}>
        {t('watchedTotal', { count: rows.length, shown: formats.number(rows.length) })}
      </p>
      <ul ref={list} className={classes.list} aria-label={t('list.watched')}>
        {rows.map((each) => (
          <li key={each.code} className={classes.row}>
            <WatchedRow dossier={each} />
            <WatchStar code={each.code} watched={watch.watches(each.code)} onToggle={() => watch.toggle(each.code)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WatchedRow({ dossier }: { dossier: WatchedDossier }) {
  const { text, unit } = useFormats();
  return (
    <>
      <div className={classes.dossier}>
        <Link to="/dossiers/$code" params={{ code: dossier.code }} className={`${classes.code} digits`}>
          {dossier.code}
        </Link>
        <span>{dossier.ownerName}</span>
        <span className={classes.quiet}>{text(dossier.procedureName)}</span>
      </div>
      <div className={classes.state}>
        <StatusTag status={dossier.status} />
        {dossier.steps.map((step) => (
          <OneStep key={step.taskId} step={step} />
        ))}
        {dossier.waiting && <span>{text(dossier.waiting.name)}</span>}
        {dossier.steps.length === 0 && !dossier.waiting && (
          <span className={classes.quiet}>{unit(dossier.unit.name)}</span>
        )}
      </div>
      <DueDate
        dueAt={dossier.dueAt}
        remainingMinutes={dossier.remainingMinutes}
        urgency={dossier.urgency ?? undefined}
      />
    </>
  );
}

/** Which step is open, and who has to act: the office, the applicant or another agency. */
function OneStep({ step }: { step: OpenStep }) {
  const { t } = useTranslation('work');
  const { text, unit } = useFormats();
  const holder = step.assignee?.name ?? unit(step.unit.name);
  return (
    <span>
      {text(step.stepName)}
      <span className={classes.quiet}>
        {' · '}
        {step.turn === 'OFFICE' ? t('turn.OFFICE', { holder }) : t(`turn.${step.turn as 'APPLICANT' | 'AGENCY'}`)}
      </span>
    </span>
  );
}
