import { useTranslation } from 'react-i18next';
import classes from './calendar.module.css';

const KINDS = ['WORKING', 'WEEKEND', 'HOLIDAY', 'SWAP_WORK', 'CLOSURE', 'DUTY'] as const;

/** How the kinds of days look. */
export function Legend() {
  const { t } = useTranslation('calendar');
  return (
    <ul className={classes.legend}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={classes.swatch} data-kind={kind} aria-hidden="true" /> {t(`kinds.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
