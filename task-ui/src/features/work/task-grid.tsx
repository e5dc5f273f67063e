import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../api/types';
import { useSession } from '../../app/use-session';
import { useWatch } from '../../components/watch-button';
import { type Column, tracksOf, USUAL } from './columns';
import { type RowActions, TaskTableRow } from './task-table-row';
import { useListKeys } from './use-list-keys';
import type { Picked } from './use-picked';
import { type Beginning, scrolledBelow, useRowsInSight } from './use-rows-in-sight';
import type { TaskListState } from './use-task-list';
import classes from './work.module.css';
import { keepPlace, type Place, placeIn } from './work-queue';
import type { WorkSearch } from './work-search';

type Props = { search: WorkSearch; tasks: TaskListState; columns: readonly Column[] | null; picked: Picked };

/** Rows that are asked for before one comes to them; a key held down passes some thirty a second. */
const AHEAD = 60;

/** The list as a grid: only the rows in sight are in the page, however long it is. */
export function TaskGrid({ search, tasks, columns: own, picked }: Props) {
  const { t } = useTranslation('work');
  const scroll = useRef<HTMLDivElement>(null);
  const { rows } = tasks;
  const columns = own ?? USUAL;
  const [begin] = useState(() => beginningOf(rows, placeIn(search)));
  const virtual = useRowsInSight(rows, scroll, begin);
  const focusRow = useRowFocus(rows, scroll, virtual.scrollToIndex);
  const watch = useWatch();
  const toggle = (task: TaskRow | undefined) => task && watch.toggle(task.dossierCode);
  const pick = (task: TaskRow | undefined) => task && picked.toggle(task);
  const list = useListKeys(rows, begin?.index ?? 0, focusRow, { watch: toggle, pick });
  const following = useFollowingFocus(scroll, list.place);
  const actions = useSameActions({
    focus: (index) => {
      following.focused.current = true;
      if (!following.moving.current) list.select(index);
    },
    claim: list.claim,
    watch: watch.toggle,
    pick: picked.toggle,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks for more as the end comes near
  useEffect(() => {
    if (last >= rows.length - AHEAD) tasks.more();
  }, [last, rows.length]);
  const below = scrolledBelow(virtual, list.place);
  const { officer } = useSession();
  useEffect(() => {
    const canDo = (row: TaskRow) => row.claimable || (row.assignee !== null && row.assignee.id === officer?.id);
    keepPlace(search, rows, { selected: list.place, below }, canDo);
  }, [search, rows, list.place, below, officer]);
  const arranged = own && tracksOf(own);
  return (
    <div ref={scroll} className={classes.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are walked by keyboard, as in a grid
        role="grid"
        className={classes.grid}
        aria-label={t('title')}
        aria-rowcount={tasks.total + 1}
        data-stale={tasks.stale}
        data-own={own !== null}
        style={
          arranged ? ({ '--tracks': arranged.tracks, '--least': `${arranged.least}px` } as CSSProperties) : undefined
        }
      >
        <thead className={classes.head}>
          <tr className={classes.row} aria-rowindex={1}>
            {['dossier', ...columns, 'action'].map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`column.${column}` as 'column.dossier')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.rows} style={{ height: virtual.getTotalSize() }} onBlur={following.left}>
          {items.map((item) => {
            const task = rows[item.index];
            return (
              task && (
                <TaskTableRow
                  key={item.key}
                  ref={virtual.measureElement}
                  task={task}
                  index={item.index}
                  top={item.start - virtual.options.scrollMargin}
                  columns={columns}
                  selected={item.index === list.selected}
                  reached={item.index === list.place}
                  picked={picked.has(task.taskId)}
                  watched={watch.watches(task.dossierCode)}
                  actions={actions}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The row that was chosen when the list was left, or the one in its place. */
function beginningOf(rows: readonly TaskRow[], place: Place | undefined): Beginning | undefined {
  if (!place) return undefined;
  const taskId = place.taskIds[place.selected - place.from];
  const index = taskId ? rows.findIndex((row) => row.taskId === taskId) : -1;
  return { index: index < 0 ? Math.min(place.selected, rows.length - 1) : index, below: place.below };
}

/** Brings a row into sight and gives it the focus. */
function useRowFocus(
  rows: readonly TaskRow[],
  scroll: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
) {
  const wanted = useRef<string>(undefined);
  return (index: number) => {
    const taskId = rows[index]?.taskId;
    wanted.current = taskId;
    scrollTo(index);
    const focus = () => {
      // a focus that comes late would choose again a row that the next key has left, or another task in its place
      if (wanted.current !== taskId) return;
      scroll.current?.querySelector<HTMLElement>(`[data-task="${taskId}"]`)?.focus({ preventScroll: true });
    };
    // the row may be drawn only after the scroll
    requestAnimationFrame(() => requestAnimationFrame(focus));
  };
}

/** When the focused row or its button is gone, as after a claim, the row in its place has the focus, but is not chosen. */
function useFollowingFocus(scroll: RefObject<HTMLDivElement | null>, place: number) {
  const focused = useRef(false);
  const moving = useRef(false);
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    moving.current = true;
    scroll.current?.querySelector<HTMLElement>(`[data-index="${place}"]`)?.focus({ preventScroll: true });
    moving.current = false;
  });
  const left = () => {
    focused.current = false;
  };
  return { focused, moving, left };
}

/** Actions that are one object from the first drawing to the last, so that no row is drawn again for them. */
function useSameActions(now: RowActions): RowActions {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const same = useRef<RowActions>({
    focus: (index) => latest.current.focus(index),
    claim: (task) => latest.current.claim(task),
    watch: (code) => latest.current.watch(code),
    pick: (task) => latest.current.pick(task),
  });
  return same.current;
}
