import { useTranslation } from 'react-i18next';

/** What people call a consumer of the journal; one that has no name yet keeps its key. */
export function useConsumerName(): (key: string) => string {
  const { t, i18n } = useTranslation('operations');
  return (key) =>
    i18n.exists(`operations:consumers.names.${key}`) ? t(`consumers.names.${key}` as 'consumers.name') : key;
}
