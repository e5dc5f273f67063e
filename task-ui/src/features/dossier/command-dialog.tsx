import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';

type Props = {
  title: string;
  confirm: string;
  busy: boolean;
  error: unknown;
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Frame of a small dialog that sends one command. */
export function CommandDialog({ title, confirm, busy, error, ready = true, onConfirm, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        {Boolean(error) && <Failure error={error} />}
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={busy} disabled={!ready} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
