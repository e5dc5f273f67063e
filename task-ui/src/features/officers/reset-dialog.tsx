import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../components/command-dialog';

type Props = { name: string; busy: boolean; error: unknown; onConfirm: () => void; onClose: () => void };

export function ResetDialog({ name, ...dialog }: Props) {
  const { t } = useTranslation('officers');
  return (
    <CommandDialog title={t('reset.title', { name })} confirm={t('account.reset')} {...dialog}>
      <p style={{ margin: 0 }}>{t('reset.text')}</p>
    </CommandDialog>
  );
}
