import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { ReasonDialog } from '../../components/reason-dialog';
import { stop, useDossierCommand, withdraw } from './api/act-on-dossier';

const COMMANDS = { withdraw, stop };

type Props = { dossier: DossierDetail; command: 'withdraw' | 'stop'; onClose: () => void };

/** Ends a dossier before its result, at the citizen's wish or by decision; always with a coded reason. */
export function EndDialog({ dossier, command, onClose }: Props) {
  const { t } = useTranslation('dossier');
  const end = useDossierCommand(dossier.code, COMMANDS[command]);
  return (
    <ReasonDialog
      title={t(`${command}.title`)}
      text={t(`${command}.text`, { code: dossier.code })}
      confirm={t(`${command}.confirm`)}
      danger
      reasons={dossier.reasons.filter((reason) => reason.group === command)}
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={(reason) => end.mutate(reason, { onSuccess: onClose })}
    />
  );
}
