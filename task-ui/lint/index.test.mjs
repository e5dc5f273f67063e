import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint, load, parse } from './testing.mjs';

const home = import.meta.dirname;
const resources = join(home, '../../processes/src/main/resources');
const models = readdirSync(resources, { recursive: true }).filter((file) => file.endsWith('.bpmn'));
const config = JSON.parse(readFileSync(join(home, '.bpmnlintrc'), 'utf8'));

describe('the house rules', () => {
  it('are each switched on and tested', () => {
    const files = readdirSync(join(home, 'rules')).sort();
    const slugs = files.filter((file) => file.endsWith('.js')).map((file) => basename(file, '.js'));
    expect(files.filter((file) => file.endsWith('.test.mjs'))).toEqual(slugs.map((slug) => `${slug}.test.mjs`));
    const { rules } = load('./index.js').configs.recommended;
    expect(Object.keys(rules).filter((name) => !name.startsWith('bpmnlint/'))).toEqual(slugs);
  });

  it('find the models of this repository', () => {
    expect(models.length).toBeGreaterThan(10);
  });

  it.each(models)('have nothing to say about %s', async (file) => {
    expect(await lint(await parse(readFileSync(join(resources, file), 'utf8')), config)).toEqual([]);
  });
});
