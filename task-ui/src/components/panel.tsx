import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

type Props = { title: string; aside?: ReactNode; children: ReactNode };

/** A titled box on a page. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
