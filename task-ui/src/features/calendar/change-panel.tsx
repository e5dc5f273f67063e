import { Alert, Drawer } from '@mantine/core';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../api/calendar-year';
import { isUnanswered } from '../../api/problem';
import type { UnitRef } from '../../api/types';
import { Failure } from '../../components/failure';
import { ImpactPreview } from '../../components/impact-preview/impact-preview';
import { usePreviewFlow } from '../../components/impact-preview/use-preview-flow';
import { Loading } from '../../components/loading';
import { useFocusReturn } from '../../components/use-focus-return';
import { useFormats } from '../../lib/formats';
import { type Applied, applyChange, type CalendarChange, moreRows, previewChange } from './api/changes';
import classes from './calendar.module.css';
import { ChangeForm } from './change-form';

type Props = { unit: UnitRef; day: CalendarDay; onClose: () => void };

/** From choosing a day to having changed it: form, preview on real dossiers, confirmation, and what it moved. */
export function ChangePanel({ unit, day, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  const [round, setRound] = useState(0);
  const cache = useQueryClient();
  const calls = useMemo(() => callsThat(cache, () => setRound((before) => before + 1)), [cache]);
  const { flow, following, look, apply, more, reset } = usePreviewFlow<CalendarChange, Applied>(calls);
  const panel = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const former = useRef(flow.at);
  const busy = flow.at === 'applying';
  const looking = flow.at === 'previewed' || busy;
  // no answer to the change itself: it may have been made
  const unknown = flow.at === 'failed' && flow.impact !== null && isUnanswered(flow.error);
  useFocusReturn();
  useEffect(() => {
    if (flow.at === 'previewed') panel.current?.querySelector<HTMLElement>('#impact-title')?.focus();
    // the preview goes, and the button one pressed with it
    else if (former.current === 'previewed' || former.current === 'applying') {
      if (flow.at !== 'applying') head.current?.focus();
    }
    former.current = flow.at;
  }, [flow.at]);

  const title = (change: CalendarChange) =>
    t(change.action === 'ADD' ? 'change.adds' : 'change.removes', {
      kind: t(`kinds.${change.kind ?? day.kind}`),
      name: change.name ? formats.text(change.name) : '',
      date: formats.longDate(change.date ?? day.date),
      unit: formats.text(unit.name),
    });

  return (
    <Drawer.Root opened onClose={() => !busy && onClose()} closeOnClickOutside={false} position="right" size={900}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={formats.longDate(day.date)}>
        <Drawer.Body className={classes.panel} ref={panel}>
          <div className={classes.drawerHead}>
            <h2 ref={head} tabIndex={-1}>
              {formats.longDate(day.date)}
            </h2>
            <Drawer.CloseButton aria-label={t('change.close')} disabled={busy} />
          </div>

          {flow.at === 'previewed' || flow.at === 'applying' ? (
            <ImpactPreview
              impact={flow.impact}
              title={title(flow.change)}
              confirmLabel={t(flow.change.action === 'ADD' ? 'change.confirmAdd' : 'change.confirmRemove')}
              stale={flow.at === 'previewed' && flow.stale}
              busy={busy}
              following={following}
              onConfirm={() => apply(flow.change, flow.impact)}
              onCancel={reset}
              onMore={more}
            />
          ) : null}
          {flow.at === 'applied' && (
            <Alert color="green" role="status" title={t('change.done')}>
              {t('change.moved', { count: flow.applied.applied, shown: formats.number(flow.applied.applied) })}
            </Alert>
          )}
          {flow.at === 'failed' && (
            <Failure
              error={flow.error}
              title={t(unknown ? 'change.unknown' : 'change.failed')}
              onRetry={() => look(flow.change)}
            />
          )}
          {flow.at === 'previewing' && <Loading label={t('change.computing')} />}
          <div hidden={looking}>
            <ChangeForm key={round} unit={unit} day={day} busy={flow.at === 'previewing'} onPreview={look} />
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** The calls of the way from wish to change; what is known of calendars and due dates is renewed even if nobody waits. */
function callsThat(cache: QueryClient, onApplied: () => void) {
  const apply = async (change: CalendarChange, token: string) => {
    try {
      const answer = await applyChange(change, token);
      onApplied();
      return answer;
    } finally {
      void cache.invalidateQueries();
    }
  };
  return { preview: previewChange, apply, more: moreRows };
}
