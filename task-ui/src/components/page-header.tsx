import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page-header.module.css';
import { useTitle } from './use-title';

type Props = {
  /** Also the title of the window. */
  title: string;
  /** The title as it stands on the page, where it is more than words. */
  heading?: ReactNode;
  lead?: ReactNode;
  kicker?: ReactNode;
  children?: ReactNode;
};

/** Top of every page: its heading takes the focus on arrival, so that a keyboard starts there; actions on the right. */
export function PageHeader({ title, heading = title, lead, kicker, children }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {kicker && <p className={classes.kicker}>{kicker}</p>}
        <h1 ref={top} tabIndex={-1}>
          {heading}
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
