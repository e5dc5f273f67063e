import { Drawer } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../failure';
import { ImpactPreview } from '../impact-preview/impact-preview';
import { usePreviewFlow } from '../impact-preview/use-preview-flow';
import { Loading } from '../loading';
import { useFocusReturn } from '../use-focus-return';
import classes from './bulk.module.css';
import { BulkResult } from './bulk-result';
import { type BulkProgress, type BulkRequest, beginBulk, moreRows, previewBulk } from './calls';

type Props = {
  request: BulkRequest;
  /** The decision in one sentence. */
  title: string;
  confirmLabel: string;
  onClose: () => void;
};

/** One decision for many steps: what it would do to each, the confirmation, how far it is, and the way back. */
export function BulkPanel({ request, title, confirmLabel, onClose }: Props) {
  const { t } = useTranslation('bulk');
  const cache = useQueryClient();
  const panel = useRef<HTMLDivElement>(null);
  const calls = useMemo(() => ({ preview: previewBulk, apply: beginBulk, more: moreRows }), []);
  const { flow, following, look, apply, more } = usePreviewFlow<BulkRequest, BulkProgress>(calls);
  const busy = flow.at === 'applying';
  useFocusReturn();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the request that it was opened with
  useEffect(() => void look(request), []);
  useEffect(() => {
    if (flow.at === 'previewed') panel.current?.querySelector<HTMLElement>('#impact-title')?.focus();
    if (flow.at === 'applied') panel.current?.querySelector<HTMLElement>('#bulk-title')?.focus();
  }, [flow.at]);
  const done = () => {
    void cache.invalidateQueries({ queryKey: ['task'] });
    void cache.invalidateQueries({ queryKey: ['dossiers'] });
    void cache.invalidateQueries({ queryKey: ['tasks'] });
  };
  return (
    <Drawer.Root opened onClose={() => !busy && onClose()} closeOnClickOutside={false} position="right" size={900}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body className={classes.panel} ref={panel}>
          <div className={classes.head}>
            <Drawer.CloseButton aria-label={t('close')} disabled={busy} />
          </div>
          {flow.at === 'previewing' && <Loading label={t('computing')} />}
          {(flow.at === 'previewed' || flow.at === 'applying') && (
            <ImpactPreview
              impact={flow.impact}
              title={title}
              confirmLabel={confirmLabel}
              stale={flow.at === 'previewed' && flow.stale}
              busy={busy}
              following={following}
              onConfirm={() => apply(flow.change, flow.impact)}
              onCancel={onClose}
              onMore={more}
            />
          )}
          {flow.at === 'failed' && <Failure error={flow.error} onRetry={() => look(request)} />}
          {flow.at === 'applied' && <BulkResult begun={flow.applied} onDone={done} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
