import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../../api/dossier';
import { post } from '../../api/http';
import { type ChosenReason, ReasonDialog } from '../../components/reason-dialog';

type Props = { code: string; onDone: (code: string) => void; onClose: () => void };

/** What was received cannot be unmade; at the applicant's wish it is withdrawn, with a coded reason, as from its own page. */
export function WithdrawLast({ code, onDone, onClose }: Props) {
  const { t } = useTranslation(['series', 'dossier']);
  const client = useQueryClient();
  const dossier = useQuery(dossierQuery(code));
  const withdraw = useMutation({
    mutationFn: (reason: ChosenReason) => post('/api/dossiers/{code}/withdraw', { path: { code }, body: reason }),
    onSuccess: () => {
      onDone(code);
      onClose();
    },
    onSettled: () => {
      for (const queryKey of [['dossiers'], ['tasks']]) void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <ReasonDialog
      title={t('dossier:withdraw.title')}
      text={t('dossier:withdraw.text', { code })}
      confirm={t('dossier:withdraw.confirm')}
      danger
      reasons={(dossier.data?.reasons ?? []).filter((reason) => reason.group === 'withdraw')}
      busy={withdraw.isPending}
      error={withdraw.error ?? dossier.error}
      onClose={onClose}
      onConfirm={withdraw.mutate}
    />
  );
}
