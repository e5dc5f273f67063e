import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../../api/problem';
import type { TaskRow } from '../../api/types';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { useKeys } from '../../lib/keyboard';
import { useClaim } from './api/act-on-task';

const PAGE = 8;

/** Moves through the rows by keyboard; opens, claims, watches and ticks the chosen one. */
export function useListKeys(
  rows: readonly TaskRow[],
  start: number,
  focusRow: (index: number) => void,
  also: { watch: (task: TaskRow | undefined) => void; pick: (task: TaskRow | undefined) => void },
) {
  const { place, selected, select } = useChoice(rows, start);
  const navigate = useNavigate();
  const claim = useClaiming();
  const move = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    select(to);
    focusRow(to);
  };
  const down = (rowsDown: number) => move(place + rowsDown);
  const open = () => {
    const task = rows[selected];
    if (task) void navigate({ to: '/tasks/$taskId', params: { taskId: task.taskId } });
  };
  // the row that took the place of one that left is the next
  const next = selected < 0 ? 0 : 1;
  useKeys({
    j: () => down(next),
    k: () => down(-1),
    ArrowDown: () => down(next),
    ArrowUp: () => down(-1),
    PageDown: () => down(PAGE),
    PageUp: () => down(-PAGE),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    o: open,
    Enter: open,
    c: () => claim(rows[selected]),
    w: () => also.watch(rows[selected]),
    x: () => also.pick(rows[selected]),
  });
  return { place, selected, select, claim };
}

/**
 * The chosen task, wherever it stands after the list has changed. One that left the list leaves nothing chosen, so that
 * a key never acts on the task that happens to follow; `place` is where one goes on from.
 */
function useChoice(rows: readonly TaskRow[], start: number) {
  const [choice, setChoice] = useState({ taskId: rows[Math.min(start, rows.length - 1)]?.taskId, place: start });
  const selected = rows.findIndex((row) => row.taskId === choice.taskId);
  const place = selected < 0 ? Math.min(choice.place, rows.length - 1) : selected;
  const select = (index: number) => setChoice({ taskId: rows[index]?.taskId, place: index });
  return { place, selected, select };
}

function useClaiming() {
  const { t } = useTranslation('work');
  const problemText = useProblemText();
  const claiming = useClaim();
  return (task: TaskRow | undefined) => {
    if (!task?.claimable || claiming.isPending) return;
    const { dossierCode: code } = task;
    claiming.mutate(task, {
      onSuccess: () => notifications.show({ message: t('claimed', { code }) }),
      onError: (error) => {
        const message = isOvertaken(error) ? t('takenByOther', { code }) : reasonIn(problemText(error));
        notifications.show({ color: 'red', message });
      },
    });
  };
}
