import { useTranslation } from 'react-i18next';
import classes from './tags.module.css';

const TONES: Record<number, string> = {
  2: 'brand',
  3: 'danger',
  4: 'brand',
  5: 'pause',
  6: 'pause',
  7: 'plain',
  8: 'plain',
  9: 'ok',
  10: 'ok',
};
type StatusKey = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10';

/** One of the ten statuses of a dossier, said in words; the colour only helps. */
export function StatusTag({ status }: { status: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.tag} data-tone={TONES[status] ?? 'plain'}>
      {t(`status.${String(status) as StatusKey}`)}
    </span>
  );
}
