import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnerDossiersItem } from '../../api/schema';
import { CrashPage } from '../../components/crash-page';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { PageHeader } from '../../components/page-header';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import { ownerDossiersQuery } from './api/owner-dossiers';
import classes from './owner.module.css';

const route = getRouteApi('/shell/dossiers/$code/owner');

/** One person in all: every dossier of theirs that the officer may see. */
export function OwnerPage() {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const { code } = route.useParams();
  const query = useInfiniteQuery(ownerDossiersQuery(code));
  if (query.isPending) return <Loading lines={10} />;
  if (!query.data) return <CrashPage error={query.error} />;
  const [first] = query.data.pages;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {query.isError && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <PageHeader
        title={t('owner.title', { name: first?.ownerName ?? code })}
        kicker={
          <Link to="/dossiers/$code" params={{ code }} className="digits">
            {code}
          </Link>
        }
        lead={
          <>
            {first?.idNumber ? t('owner.id', { id: first.idNumber }) : t('owner.noId')}
            {first?.birthDate && ` · ${t('owner.born', { day: formats.date(first.birthDate) })}`}
          </>
        }
      />
      <ol className={classes.dossiers} aria-label={t('owner.list')}>
        {items.map((item) => (
          <li key={item.code}>
            <OneDossier item={item} />
          </li>
        ))}
      </ol>
      <div className={classes.more}>
        <span role="status">{t('owner.shown', { count: items.length })}</span>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('owner.more')}
          </Button>
        )}
      </div>
    </>
  );
}

function OneDossier({ item }: { item: OwnerDossiersItem }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const dates = [
    ['fact.submitted', item.submittedAt],
    ['fact.due', item.dueAt],
    ['fact.finished', item.finishedAt],
  ] as const;
  return (
    <article className={classes.dossier}>
      <h2>
        <Link to="/dossiers/$code" params={{ code: item.code }} className="digits">
          {item.code}
        </Link>{' '}
        <StatusTag status={item.status} />
      </h2>
      <p>{formats.text(item.procedureName)}</p>
      <p className={classes.quiet}>
        {formats.text(item.unit.name)}
        {item.competentUnit.code !== item.unit.code && ` → ${formats.text(item.competentUnit.name)}`}
      </p>
      <dl>
        {dates.map(
          ([name, at]) =>
            at && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd className="digits">{formats.dateTime(at)}</dd>
              </div>
            ),
        )}
        {item.outcomeName && (
          <div>
            <dt>{t('fact.outcome')}</dt>
            <dd>{formats.text(item.outcomeName)}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
