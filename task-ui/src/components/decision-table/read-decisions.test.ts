import { describe, expect, it } from 'vitest';
import { bundleFile } from '../../testing/management-handlers';
import { readable } from './entry';
import { readDecisions, variablesOf } from './read-decisions';
import { factsOf, fieldsOf } from './try-fields';

const words = {
  any: 'bất kỳ',
  yes: 'có',
  no: 'không',
  or: 'hoặc',
  not: (what: string) => `không phải ${what}`,
  code: (code: string) => (code === 'POST' ? 'bưu chính' : code),
};

describe('the real tables of birth registration', () => {
  it('reads the charges: policy, columns, rules and their sources', async () => {
    const [fee] = await readDecisions(bundleFile('fee'));
    expect(fee?.id).toBe('birthRegistration_birthFee');
    expect(fee?.hitPolicy).toBe('COLLECT');
    expect(fee?.name).toEqual({ vi: 'Lệ phí đăng ký khai sinh', en: 'Charges of a birth registration' });
    expect(fee?.inputs.map((input) => input.label)).toContainEqual({
      vi: 'Số bản sao trích lục',
      en: 'Copies of the extract',
    });
    expect(fee?.outputs[1]?.label).toEqual({ vi: 'Mức (đồng)', en: 'Rate (VND)' });
    expect(fee?.outputs.map((output) => output.name)).toEqual(['code', 'unitAmount', 'quantity']);
    const late = fee?.rules.find((rule) => rule.id === 'Rule_Late');
    expect(late?.outputs).toEqual(['"LP-KS-QH"', '8000', '1']);
    expect(late?.annotations.join()).toContain('85/2019/TT-BTC');
  });

  it('gives every rule of every table as many cells as the table has columns', async () => {
    for (const key of ['components', 'term', 'fee']) {
      for (const decision of await readDecisions(bundleFile(key))) {
        expect(decision.rules.length).toBeGreaterThan(0);
        for (const rule of decision.rules) {
          expect(rule.inputs.length).toBe(decision.inputs.length);
          expect(rule.outputs.length).toBe(decision.outputs.length);
          expect(rule.annotations.some((note) => note !== '')).toBe(true);
        }
      }
    }
  });

  it('offers a field for each variable of the components, with the values that the rules know', async () => {
    const [components] = await readDecisions(bundleFile('components'));
    if (!components) throw new Error('no table');
    const fields = new Map(fieldsOf(components).map((field) => [field.name, field]));
    expect(fields.get('asOfDate')?.kind).toBe('date');
    expect(fields.get('witness')?.kind).toBe('boolean');
    expect(fields.get('channel')?.values).toEqual(['COUNTER', 'POST', 'ONLINE']);
  });
});

it('finds the variables of an expression, not its functions', () => {
  expect(variablesOf('date(asOfDate) > date(birthDate) + duration("P60D")')).toEqual(['asOfDate', 'birthDate']);
  expect(variablesOf('copies')).toEqual(['copies']);
});

it('sends facts as the table reads them and unknown ones as null', () => {
  const fields = [
    { name: 'copies', label: { vi: '', en: '' }, hint: { vi: '', en: '' }, kind: 'number' as const, values: [] },
    { name: 'witness', label: { vi: '', en: '' }, hint: { vi: '', en: '' }, kind: 'boolean' as const, values: [] },
    { name: 'asOfDate', label: { vi: '', en: '' }, hint: { vi: '', en: '' }, kind: 'date' as const, values: [] },
  ];
  expect(factsOf(fields, { copies: '2', witness: 'false' })).toEqual({ copies: 2, witness: false, asOfDate: null });
  expect(factsOf(fields, { asOfDate: '1/9/2026' })).toMatchObject({ asOfDate: '2026-09-01' });
});

describe('entries as people read them', () => {
  it.each([
    ['', 'bất kỳ'],
    ['-', 'bất kỳ'],
    ['true', 'có'],
    ['"COUNTER","POST"', 'COUNTER hoặc bưu chính'],
    ['not("NONE")', 'không phải NONE'],
    ['>= date("2025-07-01")', '≥ 01/07/2025'],
    ['[1..3]', '[1..3]'],
    ['"a, b"', 'a, b'],
  ])('%s', (entry, said) => {
    expect(readable(entry, words)).toBe(said);
  });
});
