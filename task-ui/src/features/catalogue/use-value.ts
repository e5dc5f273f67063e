import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { Value } from './facts';

/** Says a value of a manifest in the language of the page; codes it does not know stay as they are. */
export function useValue(): (value: Value) => string {
  const { t, i18n } = useTranslation('catalogue');
  const formats = useFormats();
  const word = (key: string, code: string) =>
    i18n.exists(`catalogue:${key}.${code}`) ? t(`${key}.${code}` as 'codes.COUNTER') : code;
  return (value) => {
    if (value.kind === 'codes') return value.codes.map((code) => word('codes', code)).join(', ');
    if (value.kind === 'text') {
      return value.code ? `${formats.text(value.text)} (${value.code})` : formats.text(value.text);
    }
    const length = t(`units.${value.unit}` as 'units.WORKING_DAY', { count: value.amount });
    return value.cutoff ? `${length}; ${t('units.cutoff', { at: value.cutoff.slice(0, 5) })}` : length;
  };
}
