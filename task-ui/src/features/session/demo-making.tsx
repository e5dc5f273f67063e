import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './session.module.css';

type Props = { percent: number };

/** While the trial data are being made nobody can sign in; says how far they are. */
export function DemoMaking({ percent }: Props) {
  const { t } = useTranslation('session');
  return (
    <section className={classes.demo} aria-labelledby="demo-making-title">
      <h2 id="demo-making-title">{t('demo.making')}</h2>
      <p className={classes.lead}>{t('demo.makingLead')}</p>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t('demo.making')} />
      </Progress.Root>
      <p className={classes.lead} role="status">
        {t('demo.makingPercent', { percent })}
      </p>
    </section>
  );
}
