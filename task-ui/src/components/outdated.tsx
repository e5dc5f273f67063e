import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reasonIn, useProblemText } from './problem-text';

/** Above data that could not be renewed: what stands below is from before, and nothing that was typed is lost. */
export function Outdated({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const problem = useProblemText()(error);
  return (
    <Alert color="yellow" role="alert" title={t('outdated.title')} mb="md">
      <p style={{ margin: 0 }}>{reasonIn(problem)}</p>
      <p style={{ margin: '0 0 8px' }}>{t('outdated.text')}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </Alert>
  );
}
