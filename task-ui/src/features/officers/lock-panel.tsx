import { Alert, Button, Group, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../api/problem';
import { Failure } from '../../components/failure';
import { ImpactPreview } from '../../components/impact-preview/impact-preview';
import { usePreviewFlow } from '../../components/impact-preview/use-preview-flow';
import { Loading } from '../../components/loading';
import { useFocusReturn } from '../../components/use-focus-return';
import { useFormats } from '../../lib/formats';
import {
  type AccountView,
  type Locked,
  lock,
  moreRows,
  previewLock,
  type Removal,
  receiversQuery,
} from './api/accounts';
import classes from './officers.module.css';

const ROLE = '';

/** Locks an account: to whom the tasks go, where each would be, and then the lock itself. */
export function LockPanel({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const { officer } = account;
  const receivers = useQuery(receiversQuery(officer.id));
  const [receiver, setReceiver] = useState(ROLE);
  const cache = useQueryClient();
  const calls = useMemo(() => {
    const apply = async (removal: Removal, token: string) => {
      try {
        return await lock(removal, token);
      } finally {
        void cache.invalidateQueries();
      }
    };
    return { preview: previewLock, apply, more: moreRows };
  }, [cache]);
  const { flow, following, look, apply, more, reset } = usePreviewFlow<Removal, Locked>(calls);
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const former = useRef<string | null>(null);
  const unknown = flow.at === 'failed' && flow.impact !== null && isUnanswered(flow.error);
  useFocusReturn();
  useEffect(() => {
    if (flow.at === 'previewed') panel.current?.querySelector<HTMLElement>('#impact-title')?.focus();
    // opened, or the preview is gone with the button one pressed
    else if (former.current === null || former.current === 'previewed' || former.current === 'applying') {
      if (flow.at !== 'applying') head.current?.focus();
    }
    former.current = flow.at;
  }, [flow.at]);
  const preview = () => look({ officer: officer.id, receivers: receiver === ROLE ? [] : [toAll(receiver)] });
  return (
    <section ref={panel} className={classes.card} aria-labelledby="lock-title">
      <h2 id="lock-title" ref={head} tabIndex={-1}>
        {t('panel', { name: officer.name })}
      </h2>
      {(flow.at === 'previewed' || flow.at === 'applying') && (
        <ImpactPreview
          impact={flow.impact}
          title={t('impact', { name: officer.name })}
          confirmLabel={t('confirm')}
          stale={flow.at === 'previewed' && flow.stale}
          busy={flow.at === 'applying'}
          following={following}
          onConfirm={() => apply(flow.change, flow.impact)}
          onCancel={reset}
          onMore={more}
        />
      )}
      {flow.at === 'applied' && (
        <>
          <Alert color="green" role="status" title={t('done')}>
            {t('doneText', { count: flow.applied.tasks, shown: formats.number(flow.applied.tasks) })}
          </Alert>
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </>
      )}
      {flow.at === 'failed' && (
        <Failure
          error={flow.error}
          title={t(unknown ? 'unknown' : 'failed')}
          labelOf={(field) => (field.startsWith('receivers') ? t('field.receiver') : undefined)}
        />
      )}
      {flow.at === 'previewing' && <Loading label={t('computing')} />}
      {(flow.at === 'idle' || flow.at === 'previewing' || flow.at === 'failed') && (
        <>
          <p className={classes.quiet}>{t('panelText')}</p>
          {receivers.isError && <Failure error={receivers.error} onRetry={() => void receivers.refetch()} />}
          <Select
            className={classes.select}
            label={t('receiver')}
            description={t('receiverHint')}
            allowDeselect={false}
            data={[
              { value: ROLE, label: t('toRole') },
              ...(receivers.data ?? []).map((it) => ({ value: it.id, label: it.name })),
            ]}
            value={receiver}
            onChange={(value) => setReceiver(value ?? ROLE)}
          />
          <Group>
            <Button onClick={preview} loading={flow.at === 'previewing'}>
              {t('preview')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}

const toAll = (officerId: string) => ({ procedureCode: null, officerId });
