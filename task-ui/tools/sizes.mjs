import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// First load of each page in kB of gzipped JavaScript; a page above its budget fails the build.
const dist = process.argv.slice(2).find((it) => !it.startsWith('-')) ?? process.env.UI_OUT ?? 'target/ui';
const manifestFile = join(dist, '.vite/manifest.json');
if (!existsSync(manifestFile)) throw new Error(`No build in ${dist}`);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const ENTRY = 'index.html';
const SHELL = 'src/app/shell.tsx';
const budgets = [
  { page: 'sign-in', modules: ['src/features/session/sign-in-page.tsx'], budget: 260 },
  { page: 'my work', modules: [SHELL, 'src/features/work/work-page.tsx'], budget: 260 },
  { page: 'search', modules: [SHELL, 'src/features/search/search-page.tsx'], budget: 260 },
  { page: 'dossier', modules: [SHELL, 'src/features/dossier/dossier-page.tsx'], budget: 300 },
  { page: 'task form', modules: [SHELL, 'src/features/work/task-page.tsx'], budget: 380 },
  { page: 'new dossier', modules: [SHELL, 'src/features/reception/reception-page.tsx'], budget: 380 },
];

function closure(modules) {
  const seen = new Set();
  const files = new Set();
  const walk = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) walk(next);
  };
  for (const name of [ENTRY, ...modules]) walk(name);
  return files;
}

const gzipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
let failed = false;
for (const { page, modules, budget } of budgets) {
  const known = modules.filter((name) => manifest[name]);
  if (known.length < modules.length) throw new Error(`${page}: no chunk for ${modules.filter((it) => !manifest[it])}`);
  const size = Math.round([...closure(known)].reduce((sum, file) => sum + gzipped(file), 0) / 1024);
  failed ||= size > budget;
  console.log(`${size > budget ? 'TOO BIG' : 'ok'.padEnd(7)} ${page.padEnd(12)} ${size} kB of ${budget} kB`);
}
if (failed) process.exit(1);
