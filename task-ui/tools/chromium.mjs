import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

/** Switches that let Chromium run as root, without a GPU and without calling home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser named by CHROMIUM_PATH, else the system's, else the one that a development package carries. */
export async function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  return installed ?? (await chromium.executablePath());
}
