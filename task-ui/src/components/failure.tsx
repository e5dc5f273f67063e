import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problem-text';
import classes from './states.module.css';

type Props = {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  /** Name of a field as people know it, from the server's name for it. */
  labelOf?: (field: string) => string | undefined;
};

/** Stands where the data should be: what went wrong and, if it can help, a way to try again. */
export function Failure({ error, onRetry, title, labelOf }: Props) {
  const { t } = useTranslation();
  const problem = useProblemText()(error, labelOf);
  return (
    <div className={`${classes.state} ${classes.failure}`} role="alert">
      <p className={classes.title}>{title ?? problem.title}</p>
      {title && <p>{problem.title}</p>}
      {problem.detail && <p>{problem.detail}</p>}
      {problem.violations.length > 0 && (
        <ul>
          {problem.violations.map((violation) => (
            <li key={violation}>{violation}</li>
          ))}
        </ul>
      )}
      <p className={classes.code}>{t('failure.code', { code: problem.code })}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
