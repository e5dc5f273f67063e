import { useTranslation } from 'react-i18next';

const FIELDS = [
  'id',
  'officerId',
  'username',
  'name',
  'unitCode',
  'role',
  'from',
  'lastDay',
  'line',
  'csv',
  'address',
] as const;

/** Names a field of an officer as the form and the headings of the file name it. */
export function useFieldLabel() {
  const { t } = useTranslation('officers');
  return (path: string) => {
    const found = FIELDS.find((it) => it === path.split('.').at(-1));
    return found && t(`field.${found}`);
  };
}
