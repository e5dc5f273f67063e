import { useTranslation } from 'react-i18next';
import type { Explained } from '../../api/types';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

/** Every legal clock of the dossier, each with the sentences that explain its due date. */
export function Clocks({ clocks }: { clocks: Explained[] }) {
  const { t } = useTranslation('dossier');
  if (clocks.length === 0) return <p className={classes.quiet}>{t('clock.none')}</p>;
  return (
    <ul className={classes.clocks}>
      {clocks.map((clock) => (
        // a step that was taken twice has two clocks
        <li key={`${clock.clock} ${clock.subject} ${clock.dueAt}`}>
          <Clock clock={clock} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ clock }: { clock: Explained }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  return (
    <>
      <div className={classes.clockHead}>
        <h3>{formats.text(clock.name)}</h3>
        <span className={classes.state} data-state={clock.state}>
          {t(`clock.state.${clock.state}`)}
        </span>
      </div>
      <p className={`${classes.clockDue} digits`}>
        <time dateTime={clock.dueAt}>{formats.dateTime(clock.dueAt)}</time>
        {clock.formerDueAts.map((former) => (
          <del key={former}>{t('clock.former', { at: formats.dateTime(former) })}</del>
        ))}
      </p>
      <ol className={classes.sentences}>
        {clock.sentences.map((sentence) => (
          <li key={sentence.vi}>{formats.text(sentence)}</li>
        ))}
      </ol>
    </>
  );
}
