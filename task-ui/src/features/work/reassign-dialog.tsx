import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { useReassign } from './api/act-on-task';
import { officersQuery } from './api/get-officers';

/** Gives the task to a colleague of the same role, with a reason. */
export function ReassignDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { t } = useTranslation(['work', 'common']);
  const formats = useFormats();
  const officers = useQuery(officersQuery(task.unit.code, task.role));
  const reassign = useReassign();
  const [officerId, setOfficer] = useState<string | null>(null);
  const [reasonCode, setReason] = useState<string | null>(null);
  const reasons = task.reasons.filter((reason) => reason.group === 'reassign');
  const choices = (officers.data ?? []).filter((officer) => officer.id !== task.assignee?.id);
  const give = () => {
    if (!officerId || !reasonCode) return;
    const { taskId, version } = task;
    reassign.mutate({ taskId, version, officerId, reasonCode }, { onSuccess: onClose });
  };
  return (
    <CommandDialog
      title={t('reassign.title')}
      confirm={t('reassign.give')}
      busy={reassign.isPending}
      error={reassign.error}
      ready={officerId !== null && reasonCode !== null}
      onConfirm={give}
      onClose={onClose}
    >
      {officers.isError && <Failure error={officers.error} onRetry={() => void officers.refetch()} />}
      <Select
        label={t('reassign.officer')}
        withAsterisk
        searchable
        nothingFoundMessage={t('reassign.nobody')}
        data={choices.map(({ id, name, awayUntil }) => ({
          value: id,
          label: awayUntil ? `${name} (${t('away.until', { to: formats.date(awayUntil) })})` : name,
        }))}
        value={officerId}
        onChange={setOfficer}
      />
      <Select
        label={t('common:reason.label')}
        withAsterisk
        data={reasons.map((reason) => ({ value: reason.code, label: formats.text(reason.text) }))}
        value={reasonCode}
        onChange={setReason}
      />
    </CommandDialog>
  );
}
