import i18n from 'i18next';
import { languageReady } from '.';

let coming: Promise<void> | undefined;

async function fetched() {
  const [{ later }] = await Promise.all([import('./vi/later'), languageReady]);
  for (const [namespace, texts] of Object.entries(later)) i18n.addResourceBundle('vi', namespace, texts);
}

/** Fetches the texts that no first page needs, once; English comes whole with its first use. */
export function laterTexts(): Promise<void> {
  coming ??= fetched().catch((failure) => {
    coming = undefined;
    throw failure;
  });
  return coming;
}

/** A module with its texts. */
export const withTexts =
  <T>(load: () => Promise<T>) =>
  async (): Promise<T> => {
    const [module] = await Promise.all([load(), laterTexts()]);
    return module;
  };
