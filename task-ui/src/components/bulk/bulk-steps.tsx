import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { DossierLink } from '../dossier-link';
import { Failure } from '../failure';
import { Loading } from '../loading';
import classes from './bulk.module.css';
import { stepsQuery } from './calls';

/** What became of each step, in the order of the selection. */
export function BulkSteps({ id }: { id: number }) {
  const { t } = useTranslation('bulk');
  const { text } = useFormats();
  const query = useInfiniteQuery({
    queryKey: ['bulk', id, 'steps'],
    queryFn: ({ pageParam, client }) => client.fetchQuery({ ...stepsQuery(id, pageParam), staleTime: 0 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (query.isPending) return <Loading />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const steps = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('steps')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.dossier')}</th>
              <th scope="col">{t('column.state')}</th>
              <th scope="col">{t('column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <tr key={`${step.dossierCode}-${index.toString()}`} data-state={step.state}>
                <th scope="row">
                  <DossierLink code={step.dossierCode} />
                  {step.owner && <span className={classes.owner}>{step.owner}</span>}
                </th>
                <td>{text(step.stateText)}</td>
                <td>{step.why && text(step.why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
