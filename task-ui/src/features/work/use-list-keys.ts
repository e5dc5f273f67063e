import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/problem';
import type { TaskRow } from '../../api/types';
import { useProblemText } from '../../components/problem-text';
import { useKeys } from '../../lib/keyboard';
import { useClaim } from './api/act-on-task';

const PAGE = 8;

/** Moves through the rows by keyboard, opens and claims the chosen one. */
export function useListKeys(rows: readonly TaskRow[], start: number, focusRow: (index: number) => void) {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const claiming = useClaim();
  const [chosen, setChosen] = useState(start);
  const selected = Math.min(chosen, rows.length - 1);
  const move = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setChosen(to);
    focusRow(to);
  };
  const open = () => {
    const task = rows[selected];
    if (task) void navigate({ to: '/tasks/$taskId', params: { taskId: task.taskId } });
  };
  const claim = (task: TaskRow | undefined) => {
    if (!task?.claimable || claiming.isPending) return;
    claiming.mutate(task, {
      onSuccess: () => notifications.show({ message: t('claimed', { code: task.dossierCode }) }),
      onError: (error) =>
        notifications.show({
          color: 'red',
          message: isConflict(error) ? t('takenByOther', { code: task.dossierCode }) : problemText(error).title,
        }),
    });
  };
  useKeys({
    j: () => move(selected + 1),
    k: () => move(selected - 1),
    ArrowDown: () => move(selected + 1),
    ArrowUp: () => move(selected - 1),
    PageDown: () => move(selected + PAGE),
    PageUp: () => move(selected - PAGE),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    o: open,
    Enter: open,
    c: () => claim(rows[selected]),
  });
  return { selected, select: setChosen, claim };
}
