import type { Page } from '@playwright/test';

/** Counts in the page every key that is no sign typed into a field: Tab, Enter, arrows, modifiers, shortcuts, choices. */
export async function countKeys(page: Page) {
  await page.addInitScript(() => {
    const isText = (target: EventTarget | null) =>
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'file'].includes(target.type));
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted) return;
        const sign = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
        if (sign && isText(event.target)) return;
        sessionStorage.setItem('keys', String(Number(sessionStorage.getItem('keys')) + 1));
      },
      true,
    );
    // what is asked for print, by the address of its frame
    window.print = () => {
      const asked = window.top as unknown as { printed?: (string | undefined)[] };
      asked.printed = [...(asked.printed ?? []), (window.frameElement as HTMLIFrameElement | null)?.src];
    };
  });
}

export const keysUsed = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('keys')));
