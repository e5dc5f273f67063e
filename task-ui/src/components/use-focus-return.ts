import { useEffect, useState } from 'react';

/** Gives the focus back, as a dialog goes, to the control that had it before; if that is gone, to the page's heading. */
export function useFocusReturn() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const there = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      const home = there ? opener : document.querySelector<HTMLElement>('h1');
      home?.focus({ preventScroll: true });
    },
    [opener],
  );
}
