import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { newKey } from '../../api/http';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { seriesQuery } from './api/series';
import type { Series } from './use-series';

/** Whether dossiers are taken in one after the other, and how to begin and end that; its name stands in the address. */
export function useSeriesSwitch(series: Series, onBegun: (id: string) => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const go = (id: string | undefined) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, series: id }),
      replace: true,
      resetScroll: false,
      ignoreBlocker: true,
    });
  const begin = () => {
    const id = newKey();
    client.setQueryData(seriesQuery(id).queryKey, null);
    onBegun(id);
    go(id);
  };
  const end = () =>
    void series.end().then(
      () => go(undefined),
      (error) => notifications.show({ color: 'red', message: reasonIn(problemText(error)) }),
    );
  return [series.id !== null, (on: boolean) => (on ? begin() : end())] as const;
}
