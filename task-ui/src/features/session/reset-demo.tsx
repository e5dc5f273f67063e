import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { useResetDemo } from './api/sign-in';

/** Asks first, then puts the trial data back. */
export function ResetDemo() {
  const { t } = useTranslation(['session', 'common']);
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
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('demo.reset')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Text mb="md">{t('demo.resetAsk')}</Text>
        {reset.isError && <Failure error={reset.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={dialog.close}>
            {t('common:cancel')}
          </Button>
          <Button loading={reset.isPending} onClick={go}>
            {t('demo.reset')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
