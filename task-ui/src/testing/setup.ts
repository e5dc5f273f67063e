import { notifications } from '@mantine/notifications';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { laterTexts } from '../i18n/later';

// tests draw pages and parts without the routes that fetch their texts
await laterTexts();
configure({ asyncUtilTimeout: 15_000 });
afterEach(() => {
  cleanup();
  // of one store for all files, which draws five at a time
  notifications.clean();
  notifications.cleanQueue();
});

// what jsdom lacks and Mantine or the virtual list ask for
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
    onchange: null,
  }) as MediaQueryList;

// the growing text box asks when fonts have come
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
});

class FixedSizeObserver implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}
  observe(target: Element) {
    const size = [{ inlineSize: 900, blockSize: 600 }];
    const entry = { target, contentRect: target.getBoundingClientRect(), borderBoxSize: size };
    this.callback([entry as unknown as ResizeObserverEntry], this);
  }
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= FixedSizeObserver;
Element.prototype.scrollTo ??= () => {};
Element.prototype.scrollBy ??= () => {};
Element.prototype.scrollIntoView ??= () => {};
const sizes = { clientHeight: 600, clientWidth: 900, offsetHeight: 600, offsetWidth: 900 };
for (const [name, size] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}
