import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Locale, setLocale } from '../i18n';

const CHOICES = [
  { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
  { value: 'en', label: <span lang="en">English</span> },
];

export function LanguageSwitch({ fullWidth }: { fullWidth?: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      fullWidth={fullWidth}
      aria-label={t('language')}
      value={i18n.language}
      onChange={(locale) => setLocale(locale as Locale)}
      data={CHOICES}
    />
  );
}
