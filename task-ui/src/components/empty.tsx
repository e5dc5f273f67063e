import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = { title: string; text?: string; children?: ReactNode };

/** Says that there is nothing, why, and (in its children) what to do next. */
export function Empty({ title, text, children }: Props) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
