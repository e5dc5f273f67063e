import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../components/command-dialog';
import { useResetDemo } from './api/sign-in';

/** Asks first, then puts the trial data back. */
export function ResetDemo() {
  const { t } = useTranslation('session');
  const [opened, dialog] = useDisclosure(false);
  const reset = useResetDemo();
  const go = () =>
    reset.mutate(undefined, {
      onSuccess: () => {
        dialog.close();
        notifications.show({ message: t('demo.resetDone') });
      },
    });
  return (
    <>
      <Button variant="default" size="xs" onClick={dialog.open}>
        {t('demo.reset')}
      </Button>
      {opened && (
        <CommandDialog
          title={t('demo.reset')}
          confirm={t('demo.reset')}
          busy={reset.isPending}
          error={reset.error}
          onConfirm={go}
          onClose={() => {
            dialog.close();
            reset.reset();
          }}
        >
          <Text>{t('demo.resetAsk')}</Text>
        </CommandDialog>
      )}
    </>
  );
}
