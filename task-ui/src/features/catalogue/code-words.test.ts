import { expect, it } from 'vitest';
import declaration from '../../../../processes/src/main/resources/procedures/birth-registration/forms/birth-declaration.form?raw';
import { codeWords } from './code-words';

const manifest = {
  facts: [
    { name: 'birthNotice', from: 'circumstances.birthNotice' },
    { name: 'marriage', from: 'parents.marriage' },
  ],
  components: [{ code: 'birthNotice', name: { vi: 'Giấy chứng sinh', en: 'Birth notice' } }],
};
const word = codeWords(manifest, JSON.parse(declaration));

it('says the same code as each field means it', () => {
  expect(word('NONE', 'birthNotice')?.vi).toBe('Không có');
  expect(word('NONE', 'marriage')).toEqual({ vi: 'Không đăng ký kết hôn', en: 'Not registered' });
});

it('knows what the manifest names, and admits what nobody names', () => {
  expect(word('birthNotice', 'componentCode')?.en).toBe('Birth notice');
  expect(word('WHATEVER', 'marriage')).toBeNull();
});
