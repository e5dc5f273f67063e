import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../components/command-dialog';
import { unlock } from './api/accounts';

type Props = { officer: { id: string; name: string }; onClose: () => void };

export function UnlockDialog({ officer, onClose }: Props) {
  const { t } = useTranslation('officers');
  const cache = useQueryClient();
  const command = useMutation({
    mutationFn: unlock,
    onSuccess: onClose,
    onSettled: () => cache.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return (
    <CommandDialog
      title={t('unlockTitle', { name: officer.name })}
      confirm={t('confirmUnlock')}
      busy={command.isPending}
      error={command.error}
      onConfirm={() => command.mutate(officer.id)}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('unlockText')}</p>
    </CommandDialog>
  );
}
