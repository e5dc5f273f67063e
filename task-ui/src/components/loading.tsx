import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

type Props = { label?: string; lines?: number };

/** Keeps the place of what is being fetched, and says so to those who do not see it. */
export function Loading({ label, lines = 6 }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.loading} role="status">
      <span className="visually-hidden">{label ?? t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing else to tell them apart
        <Skeleton key={index} height={20} width={`${92 - ((index * 17) % 40)}%`} radius={4} />
      ))}
    </div>
  );
}
