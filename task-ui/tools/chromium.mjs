import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

/**
 * The browser named by CHROMIUM_PATH, else the system's, else the one that a development package carries.
 * One that cannot start here for want of a system library is refused with a sentence that names it.
 */
export async function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const path = named ?? installed ?? (await carried());
  const missing = missingLibraries(spawnSync('ldd', [path], { encoding: 'utf8' }).stdout ?? '');
  if (missing.length > 0) {
    throw new Error(
      `The browser tests need the system libraries of the packages libnss3 and libnspr4; ${path} misses ` +
        `${missing.join(', ')}. Install them, as with: apt-get install -y libnss3 libnspr4`,
    );
  }
  return path;
}

/** Unpacked below this build: the machine's folder for temporary files would hand one user's copy to all the others. */
async function carried() {
  const own = fileURLToPath(new URL('../target/browser', import.meta.url));
  mkdirSync(own, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = own;
  try {
    return await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Names of the libraries that the dynamic linker did not find, from what ldd says. */
export const missingLibraries = (said) => [...said.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
