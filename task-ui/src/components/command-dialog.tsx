import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './failure';
import { useFocusReturn } from './use-focus-return';

type Props = {
  title: string;
  confirm: string;
  /** What the way back is called, where "cancel" would be unclear. */
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  error?: unknown;
  ready?: boolean;
  /** For dialogs that show a table. */
  wide?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/**
 * Frame of a small dialog that sends one command. It begins anew each time it is drawn, stays until the command is
 * answered, and is not lost to a click beside it.
 */
export function CommandDialog(props: Props) {
  const {
    title,
    confirm,
    cancel,
    danger,
    busy = false,
    error,
    ready = true,
    wide,
    onConfirm,
    onClose,
    children,
  } = props;
  const { t } = useTranslation();
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={() => !busy && onClose()}
      title={title}
      size={wide ? 'xl' : undefined}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close'), disabled: busy }}
    >
      <Stack>
        {Boolean(error) && <Failure error={error} />}
        {children}
        <Group justify="flex-end">
          <Button variant="default" disabled={busy} onClick={onClose}>
            {cancel ?? t('cancel')}
          </Button>
          <Button color={danger ? 'red.8' : undefined} loading={busy} disabled={!ready} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
