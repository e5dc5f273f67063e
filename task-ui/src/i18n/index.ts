import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi';
import type absence from './vi/absence.json';
import type officers from './vi/officers.json';

export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

const SETTING = 'motcua.locale';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    // two of them come with their pages
    resources: typeof vi & { absence: typeof absence; officers: typeof officers };
  }
}

const started = i18n.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  defaultNS: 'common',
  resources: { vi },
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Changes the language without a reload; English is fetched when it is first wanted. */
export async function setLocale(locale: Locale) {
  if (locale === 'en' && !i18n.hasResourceBundle('en', 'common')) {
    const { en } = await import('./en');
    for (const [namespace, texts] of Object.entries(en)) i18n.addResourceBundle('en', namespace, texts);
  }
  await i18n.changeLanguage(locale);
  document.documentElement.lang = locale;
  localStorage.setItem(SETTING, locale);
}

/** Settles when the texts of the chosen language are there. */
export const languageReady = started.then(() => setLocale(localStorage.getItem(SETTING) === 'en' ? 'en' : 'vi'));
