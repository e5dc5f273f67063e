import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureRef } from '../../api/types';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { SearchField } from '../../components/search-field';
import { fold } from '../../lib/fold';
import { useFormats } from '../../lib/formats';
import { useKeys } from '../../lib/keyboard';
import { proceduresQuery } from './api/procedures';
import { OpenSeries } from './open-series';
import classes from './reception.module.css';

/** First question at the counter: which procedure? */
export function ProceduresPage() {
  const { t } = useTranslation('reception');
  const formats = useFormats();
  const query = useQuery(proceduresQuery);
  const [wanted, setWanted] = useState('');
  const matches = (procedure: ProcedureRef) =>
    fold(`${procedure.code} ${procedure.name.vi} ${procedure.name.en}`).includes(fold(wanted));
  const shown = query.data?.filter(matches) ?? [];
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useKeys({ '/': () => input.current?.focus() });
  const openFirst = (event: FormEvent) => {
    event.preventDefault();
    const [first] = shown;
    if (first) void navigate({ to: '/reception/$procedure', params: { procedure: first.code } });
  };
  return (
    <>
      <PageHeader title={t('choose.title')} lead={t('choose.lead')} />
      <div className={classes.chooser}>
        <OpenSeries />
        <form onSubmit={openFirst}>
          <SearchField
            ref={input}
            label={t('choose.find')}
            placeholder={t('choose.find')}
            value={wanted}
            onChange={setWanted}
          />
        </form>
        <p className={classes.quiet}>
          <kbd>/</kbd> {t('keys.find')} · <kbd>Enter</kbd> {t('keys.first')}
        </p>
        {query.isPending && <Loading />}
        {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && shown.length === 0 && <Empty title={t('choose.none')} text={t('choose.noneText')} />}
        <ul className={classes.procedures}>
          {shown.map((procedure) => (
            <li key={procedure.code}>
              <Link to="/reception/$procedure" params={{ procedure: procedure.code }} className={classes.procedure}>
                <span className={classes.procedureName}>{formats.text(procedure.name)}</span>
                <span className={classes.quiet}>
                  <span className="digits">{procedure.code}</span>
                  {' · '}
                  {formats.text(procedure.term)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
