import { useTranslation } from 'react-i18next';
import type { WorkFilter, WorkView } from '../../api/types';
import { NameDialog } from '../../components/name-dialog';
import { useSaveView } from './api/work-view';

type Props = { view: WorkView; filter: WorkFilter; onClose: () => void };

/** Asks for the name under which the filters of the list are kept. */
export function SaveFilterDialog({ view, filter, onClose }: Props) {
  const { t } = useTranslation('work');
  const save = useSaveView();
  return (
    <NameDialog
      title={t('named.save')}
      confirm={t('named.keep')}
      label={t('named.name')}
      example={t('named.example')}
      busy={save.isPending}
      error={save.error}
      onName={(name) =>
        save.mutate({ ...view, filters: [...view.filters, { ...filter, name }] }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}
