import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page-header.module.css';
import { useTitle } from './use-title';

type Props = { title: string; lead?: ReactNode; kicker?: ReactNode; children?: ReactNode };

/** Top of every page: its heading takes the focus on arrival, so that a keyboard starts there; actions on the right. */
export function PageHeader({ title, lead, kicker, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {kicker && <p className={classes.kicker}>{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
