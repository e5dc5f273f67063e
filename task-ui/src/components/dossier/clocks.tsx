import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../api/timeline';
import type { Explained } from '../../api/types';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

/** Every legal clock of the dossier, each with the sentences that explain its due date. */
export function Clocks({ code, clocks }: { code: string; clocks: Explained[] }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  // a clock knows only the id of its step; what the step is called the dossier's progress tells
  const ofSteps = clocks.some((clock) => clock.clock === 'STEP');
  const progress = useQuery({ ...timelineQuery(code), enabled: ofSteps });
  const titleOf = ({ clock, subject, name }: Explained) => {
    const step = clock === 'STEP' ? progress.data?.steps.find((it) => it.step === subject) : undefined;
    return step ? t('clock.ofStep', { step: formats.text(step.name) }) : formats.text(name);
  };
  if (clocks.length === 0) return <p className={classes.quiet}>{t('clock.none')}</p>;
  return (
    <ul className={classes.clocks}>
      {clocks.map((clock) => (
        // a step that was taken twice has two clocks
        <li key={`${clock.clock} ${clock.subject} ${clock.dueAt}`}>
          <Clock clock={clock} title={titleOf(clock)} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ clock, title }: { clock: Explained; title: string }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  return (
    <>
      <div className={classes.clockHead}>
        <h3>{title}</h3>
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
