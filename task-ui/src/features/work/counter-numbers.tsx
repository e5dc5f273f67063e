import { useTranslation } from 'react-i18next';
import type { CounterToday } from '../../api/schema';
import { useFormats } from '../../lib/formats';
import classes from './counter-numbers.module.css';

const NUMBERS = ['toReceive', 'late', 'supplemented', 'toHandOut', 'received'] as const;

type Props = { today: CounterToday | undefined; onLate: () => void };

/** The day in numbers; those that are late can be called up. */
export function CounterNumbers({ today, onLate }: Props) {
  const { t } = useTranslation('counter');
  const { number } = useFormats();
  return (
    <ul className={classes.numbers} aria-label={t('numbers')} aria-busy={!today}>
      {NUMBERS.map((name) => (
        <li key={name} data-late={name === 'late' && Boolean(today?.late)}>
          <strong className="digits">{today ? number(today[name]) : '–'}</strong>{' '}
          {name === 'late' && today?.late ? (
            <button type="button" onClick={onLate}>
              {t(name)}
            </button>
          ) : (
            t(name)
          )}
        </li>
      ))}
    </ul>
  );
}
