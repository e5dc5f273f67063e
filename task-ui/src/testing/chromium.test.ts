import { expect, it } from 'vitest';
import { missingLibraries } from '../../tools/chromium.mjs';

it('names the system libraries that a browser misses', () => {
  const said = `	linux-vdso.so.1 (0x00007ffd)
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libnspr4.so => not found
`;
  expect(missingLibraries(said)).toEqual(['libnss3.so', 'libnspr4.so']);
  expect(missingLibraries('	not a dynamic executable')).toEqual([]);
});
