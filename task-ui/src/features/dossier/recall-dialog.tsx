import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { recall as recallDossier, useDossierCommand } from './api/act-on-dossier';

/** Takes back the last hand-over while nobody has opened it. */
export function RecallDialog({ dossier, onClose }: { dossier: DossierDetail; onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const recall = useDossierCommand(dossier.code, recallDossier);
  return (
    <CommandDialog
      title={t('recall.title')}
      confirm={t('recall.confirm')}
      busy={recall.isPending}
      error={recall.error}
      onClose={onClose}
      onConfirm={() => recall.mutate(undefined, { onSuccess: onClose })}
    >
      <p style={{ margin: 0 }}>{t('recall.text')}</p>
    </CommandDialog>
  );
}
