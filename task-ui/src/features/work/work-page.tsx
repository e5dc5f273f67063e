import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';

export function WorkPage() {
  const { t } = useTranslation('common');
  return <PageHeader title={t('nav.work')} />;
}
