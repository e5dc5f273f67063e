import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width under which a row stands as a block (work.module.css); there the page scrolls, not a box within it. */
const NARROW = '(max-width: 48em)';
const ROW = 64;
const BLOCK = 144;
/** Height of the sticky head: without it in the sums the focused row would hide under it (WCAG 2.4.11). */
const HEAD = 38;
/** Height of the page's own bar, which hides what scrolls under it. */
const BAR = 56;

type Rows = readonly { taskId: string }[];

/** Draws only the rows in sight, whether the list has a scroller of its own or scrolls with its page. */
export function useRowsInSight(rows: Rows, box: RefObject<HTMLDivElement | null>, offset: number) {
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
    initialOffset: offset,
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
  return narrow ? page : list;
}
