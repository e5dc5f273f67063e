import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { type Operations, switchPopulation } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';

/** What plays other systems in a trial, each to be switched off and on; shown only where there are any. */
export function StandIns({ standIns }: { standIns: NonNullable<Operations['standIns']> }) {
  const { t } = useTranslation('operations');
  const change = useCommand(switchPopulation);
  const answers = standIns.populationReachable;
  return (
    <section className={classes.card} aria-labelledby="stand-ins-title">
      <h2 id="stand-ins-title">{t('standIns.title')}</h2>
      <p className={classes.quiet}>{t('standIns.lead')}</p>
      {change.error && <Failure error={change.error} />}
      <ul className={classes.list}>
        <li>
          <div>
            <strong>{t('standIns.population')}</strong>
            <span role="status" className={answers ? classes.good : classes.bad}>
              {t(answers ? 'standIns.on' : 'standIns.off')}
            </span>
          </div>
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate(!answers)}>
            {t(answers ? 'standIns.switchOff' : 'standIns.switchOn')}
          </Button>
        </li>
      </ul>
    </section>
  );
}
