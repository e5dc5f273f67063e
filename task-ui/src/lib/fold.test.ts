import { expect, it } from 'vitest';
import { fold } from './fold';

it('folds tone marks and đ, composed or decomposed', () => {
  expect(fold('Đỗ Thị Ánh')).toBe('do thi anh');
  expect(fold('Đỗ Thị Ánh'.normalize('NFD'))).toBe('do thi anh');
});
