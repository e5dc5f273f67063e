import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** The width under which a row stands as a block (work.module.css); there the page scrolls, not a box within it. */
const NARROW = '(max-width: 48em)';
const ROW = 64;
const BLOCK = 144;
/** Height of the sticky head: without it in the sums the focused row would hide under it (WCAG 2.4.11). */
const HEAD = 38;
/** Height of the page's own bar, which hides what scrolls under it. */
const BAR = 56;
/** Frames after which the rows in sight have their heights, and the router has scrolled the page to where it was. */
const SETTLED = 12;

type Rows = readonly { taskId: string }[];

/** Where a list begins: its chosen row, and how far below that row's top it is scrolled (negative above it), in px. */
export type Beginning = { index: number; below: number };

/** Draws only the rows in sight, whether the list has a scroller of its own or scrolls with its page. */
export function useRowsInSight(rows: Rows, box: RefObject<HTMLDivElement | null>, begin: Beginning | undefined) {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false }) ?? false;
  const [top, setTop] = useState(0);
  const common = { count: rows.length, getItemKey: (index: number) => rows[index]?.taskId ?? index, overscan: 8 };
  const list = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    ...common,
    enabled: !narrow,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    // the heights of rows out of sight are not known yet: what is kept is the chosen row's place in the window
    initialOffset: begin ? Math.max(0, HEAD + begin.index * ROW + begin.below) : 0,
  });
  const page = useWindowVirtualizer<HTMLTableRowElement>({
    ...common,
    enabled: narrow,
    estimateSize: () => BLOCK,
    scrollMargin: top,
    scrollPaddingStart: BAR,
  });
  // what stands above the list may fold open; the sum is cheap and settles at once
  useLayoutEffect(() => {
    if (narrow && box.current) setTop(Math.round(box.current.getBoundingClientRect().top + window.scrollY));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the list begins
  useEffect(() => {
    if (!begin?.index) return;
    const { index, below } = begin;
    let frames = 0;
    let frame = 0;
    const settle = () => {
      frames += 1;
      const row = list.getVirtualItems().find((item) => item.index === index);
      if (narrow && frames === 2) page.scrollToIndex(index, { align: 'center' });
      if (!narrow && row && list.scrollOffset !== row.start + below) list.scrollToOffset(row.start + below);
      if (frames < SETTLED) frame = requestAnimationFrame(settle);
    };
    // the heights of the rows around are known one after the other, as they are drawn
    frame = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(frame);
  }, []);
  return narrow ? page : list;
}

/** How far below the top of a row the list is scrolled; of one that is out of sight as if all rows had one height. */
export function scrolledBelow(virtual: ReturnType<typeof useRowsInSight>, index: number): number {
  const row = virtual.getVirtualItems().find((item) => item.index === index);
  return Math.round((virtual.scrollOffset ?? 0) - (row?.start ?? HEAD + index * ROW));
}
