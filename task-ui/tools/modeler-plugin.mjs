// Packs the rules of lint/ for Camunda Modeler, which shows them while one draws: target/modeler-plugin/motcua-rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import compileConfig from 'bpmnlint/lib/support/compile-config.js';
import { build } from 'vite';

const home = resolve(import.meta.dirname, '../lint');
const outDir = resolve(import.meta.dirname, '../target/modeler-plugin/motcua-rules');
const entry = join(home, 'client.js');

// bpmnlint looks for rules from where it is started
process.chdir(home);
const rules = await compileConfig(JSON.parse(readFileSync('.bpmnlintrc', 'utf8')));
const register = `(window.plugins ??= []).push({ plugin: { config, resolver }, type: 'lintRules.bpmn' });`;

await build({
  configFile: false,
  root: home,
  logLevel: 'warn',
  plugins: [
    {
      name: 'client',
      resolveId: (id) => (id === entry ? entry : undefined),
      load: (id) => (id === entry ? `${rules}\n${register}` : undefined),
    },
  ],
  build: {
    outDir,
    emptyOutDir: true,
    lib: { entry, formats: ['iife'], name: 'motcuaRules', fileName: () => 'client.js' },
    rolldownOptions: { output: { exports: 'named' } },
  },
});
writeFileSync(join(outDir, 'index.js'), "module.exports = { name: 'MotCua rules', script: './client.js' };\n");
console.log(`Copy ${outDir} into resources/plugins of Camunda Modeler`);
