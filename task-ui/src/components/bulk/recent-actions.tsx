import { Button, Drawer } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { Empty } from '../empty';
import { Failure } from '../failure';
import { Loading } from '../loading';
import { useFocusReturn } from '../use-focus-return';
import classes from './bulk.module.css';
import { BulkResult } from './bulk-result';
import { type BulkProgress, latestQuery } from './calls';

/** The officer's last bulk actions: what became of each step, what can still be taken back, the files to print. */
export function RecentActions({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('bulk');
  const cache = useQueryClient();
  const query = useQuery(latestQuery);
  const [shown, setShown] = useState<BulkProgress | null>(null);
  useFocusReturn();
  const done = () =>
    void Promise.all(['task', 'tasks', 'dossiers'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={900}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('recent')}>
        <Drawer.Body className={classes.panel}>
          <div className={classes.head}>
            {shown && (
              <Button size="xs" variant="subtle" onClick={() => setShown(null)}>
                {t('recentBack')}
              </Button>
            )}
            <Drawer.CloseButton aria-label={t('close')} />
          </div>
          {shown ? (
            <BulkResult key={shown.id} begun={shown} onDone={done} />
          ) : (
            <section className={classes.result} aria-labelledby="recent-title">
              <h2 id="recent-title">{t('recent')}</h2>
              {query.isPending && <Loading />}
              {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
              {query.data?.length === 0 && <Empty title={t('recentNone')} text={t('recentNoneText')} />}
              <ul className={classes.recent}>
                {query.data?.map((action) => (
                  <li key={action.id}>
                    <Action action={action} onShow={() => setShown(action)} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Action({ action, onShow }: { action: BulkProgress; onShow: () => void }) {
  const { t } = useTranslation('bulk');
  const { text, number, dateTime } = useFormats();
  const words = { done: number(action.done), total: number(action.total) };
  return (
    <button type="button" className={classes.action} onClick={onShow}>
      <strong>{text(action.title)}</strong>
      <span className="digits">{dateTime(action.at)}</span>
      <span>
        {t(action.running ? 'running' : 'ended', words)}
        {action.refused > 0 && `, ${number(action.refused)} ${t('count.refused')}`}
        {action.recalled > 0 && `, ${number(action.recalled)} ${t('count.recalled')}`}
      </span>
    </button>
  );
}
