import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import classes from './absence.module.css';
import { AbsenceTable } from './absence-table';
import { absencesQuery } from './api/absences';
import { EnterPanel } from './enter-panel';
import { OfficerPicker } from './officer-picker';

export type AbsenceSearch = { unit?: string; officer?: string };

type Props = {
  search: AbsenceSearch;
  /** The officer in front of the screen; undefined for one who works on no tasks. */
  me: string | undefined;
  /** Whether they may enter absences of others. */
  manages: boolean;
  ownUnit: string | undefined;
  onSearch: (search: AbsenceSearch) => void;
};

/** Absences of an officer: past, present and coming ones, and a new one, seen on real tasks before it counts. */
export function AbsencePage({ search, me, manages, ownUnit, onSearch }: Props) {
  const { t } = useTranslation('absence');
  const officer = search.officer ?? (search.unit ? undefined : me);
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {manages && <OfficerPicker search={search} me={me} ownUnit={ownUnit} onSearch={onSearch} />}
      {officer && <OneOfficer key={officer} officer={officer} mine={officer === me} />}
    </div>
  );
}

function OneOfficer({ officer, mine }: { officer: string; mine: boolean }) {
  const { t } = useTranslation('absence');
  const query = useQuery(absencesQuery(officer));
  if (query.isPending) return <Loading label={t('loading')} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const { officer: person, absences, standingIn } = query.data;
  return (
    <>
      {mine && standingIn.length > 0 && (
        <section className={classes.card} aria-labelledby="standing-in">
          <h2 id="standing-in">{t('standingIn')}</h2>
          <AbsenceTable absences={standingIn} label={t('standingIn')} named />
          <p className={classes.quiet}>
            <Link to="/work" search={{ list: 'substituted' }}>
              {t('toList')}
            </Link>
          </p>
        </section>
      )}
      <EnterPanel officer={person} />
      <section className={classes.card} aria-labelledby="absences">
        <h2 id="absences">{t('listOf', { name: person.name })}</h2>
        {absences.length === 0 ? (
          <p className={classes.quiet}>
            {t('none')}. {t('noneText')}
          </p>
        ) : (
          <AbsenceTable absences={absences} label={t('listOf', { name: person.name })} />
        )}
      </section>
    </>
  );
}
