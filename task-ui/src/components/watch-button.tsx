import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWatching, watchedQuery } from '../api/watched';
import { reasonIn, useProblemText } from './problem-text';
import classes from './watch-button.module.css';

/** Whether the officer watches a dossier, and the way to begin or end it, with a word of what has been done. */
export function useWatch() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { data } = useQuery(watchedQuery);
  const { mutate, isPending, variables } = useWatching({
    onSuccess: (_answer, { code, watch }) =>
      notifications.show({ message: t(watch ? 'watch.begun' : 'watch.ended', { code }) }),
    onError: (error) => notifications.show({ color: 'red', message: reasonIn(problemText(error)) }),
  });
  const watches = (code: string) =>
    isPending && variables.code === code ? variables.watch : (data?.some((each) => each.code === code) ?? false);
  const toggle = (code: string) => !isPending && mutate({ code, watch: !watches(code) });
  return { watches, toggle };
}

type StarProps = { code: string; watched: boolean; onToggle: () => void };

/** A star in a list. */
export function WatchStar({ code, watched, onToggle }: StarProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.star}
      aria-pressed={watched}
      aria-label={t('watch.of', { code })}
      title={t('watch.of', { code })}
      onClick={onToggle}
    >
      <span aria-hidden="true">{watched ? '★' : '☆'}</span>
    </button>
  );
}

/** The same in words, at the top of a dossier's page. */
export function WatchButton({ code }: { code: string }) {
  const { t } = useTranslation();
  const { watches, toggle } = useWatch();
  const watched = watches(code);
  return (
    <button type="button" className={classes.button} aria-pressed={watched} onClick={() => toggle(code)}>
      <span aria-hidden="true">{watched ? '★' : '☆'}</span> {t('watch.dossier')}
    </button>
  );
}
