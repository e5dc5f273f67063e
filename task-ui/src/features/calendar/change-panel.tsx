import { Alert, Drawer } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../api/calendar-year';
import type { UnitRef } from '../../api/types';
import { Failure } from '../../components/failure';
import { ImpactPreview } from '../../components/impact-preview/impact-preview';
import { usePreviewFlow } from '../../components/impact-preview/use-preview-flow';
import { Loading } from '../../components/loading';
import { useFormats } from '../../lib/formats';
import { type Applied, applyChange, type CalendarChange, moreRows, previewChange } from './api/changes';
import classes from './calendar.module.css';
import { ChangeForm } from './change-form';

const CALLS = { preview: previewChange, apply: applyChange, more: moreRows };

type Props = { unit: UnitRef; day: CalendarDay; onClose: () => void };

/** From choosing a day to having changed it: form, preview on real dossiers, confirmation, and what it moved. */
export function ChangePanel({ unit, day, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  const cache = useQueryClient();
  const { flow, following, look, apply, more, reset } = usePreviewFlow<CalendarChange, Applied>(CALLS);
  const panel = useRef<HTMLDivElement>(null);
  const done = flow.at === 'applied';

  useEffect(() => {
    if (done) void cache.invalidateQueries();
  }, [done, cache]);
  useEffect(() => {
    if (flow.at === 'previewed') panel.current?.querySelector<HTMLElement>('#impact-title')?.focus();
  }, [flow.at]);

  const title = (change: CalendarChange) =>
    t(change.action === 'ADD' ? 'change.adds' : 'change.removes', {
      kind: t(`kinds.${change.kind ?? day.kind}`),
      name: change.name ? formats.text(change.name) : '',
      date: formats.longDate(change.date ?? day.date),
      unit: formats.text(unit.name),
    });

  return (
    <Drawer.Root opened onClose={onClose} position="right" size={900}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={formats.longDate(day.date)}>
        <Drawer.Body className={classes.panel} ref={panel}>
          <div className={classes.drawerHead}>
            <h2>{formats.longDate(day.date)}</h2>
            <Drawer.CloseButton aria-label={t('change.close')} />
          </div>

          {flow.at === 'previewed' || flow.at === 'applying' ? (
            <ImpactPreview
              impact={flow.impact}
              title={title(flow.change)}
              confirmLabel={t(flow.change.action === 'ADD' ? 'change.confirmAdd' : 'change.confirmRemove')}
              stale={flow.at === 'previewed' && flow.stale}
              busy={flow.at === 'applying'}
              following={following}
              onConfirm={() => apply(flow.change, flow.impact)}
              onCancel={reset}
              onMore={more}
            />
          ) : (
            <>
              {flow.at === 'applied' && (
                <Alert color="green" role="status" title={t('change.done')}>
                  {t('change.moved', { count: flow.applied.applied, shown: formats.number(flow.applied.applied) })}
                </Alert>
              )}
              {flow.at === 'failed' && (
                <Failure error={flow.error} title={t('change.failed')} onRetry={() => look(flow.change)} />
              )}
              {flow.at === 'previewing' && <Loading label={t('change.computing')} />}
              <ChangeForm unit={unit} day={day} busy={flow.at === 'previewing'} onPreview={look} />
            </>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
