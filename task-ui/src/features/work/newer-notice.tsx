import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnsentInput } from '../../api/schema';
import { useFormats } from '../../lib/formats';
import classes from './task.module.css';

type Props = { newer: UnsentInput; onTake: () => void; onKeepMine: () => void };

/** Another window of the same officer has kept something newer: nothing is kept from here until one of the two is chosen. */
export function NewerNotice({ newer, onTake, onKeepMine }: Props) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  return (
    <Alert color="yellow" role="alert" title={t('unsent.newer')} className={classes.notice}>
      <p className={classes.said}>{t('unsent.newerText', { at: formats.dateTime(newer.savedAt) })}</p>
      <div className={classes.choices}>
        <Button size="xs" variant="default" onClick={onTake}>
          {t('unsent.take')}
        </Button>
        <Button size="xs" variant="default" onClick={onKeepMine}>
          {t('unsent.keepMine')}
        </Button>
      </div>
    </Alert>
  );
}
