import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats';

const vi = formatsFor('vi');
const en = formatsFor('en');

describe('formats', () => {
  it('write instants as official papers do, in the time of Vietnam', () => {
    expect(vi.dateTime('2026-11-23T09:05:00Z')).toBe('23/11/2026 16:05');
    expect(en.dateTime('2026-11-23T17:30:00Z')).toBe('24/11/2026 00:30');
  });

  it('keep a plain date on its day', () => expect(vi.date('2026-11-23')).toBe('23/11/2026'));

  it('say office time in days of eight hours, two parts at most', () => {
    expect(vi.officeTime(480 + 90)).toBe('1 ngày 1 giờ');
    expect(vi.officeTime(45)).toBe('45 phút');
    expect(vi.officeTime(0)).toBe('0 phút');
    expect(en.officeTime(-960)).toBe('2 days');
    expect(en.officeTime(61)).toBe('1 h 1 min');
  });

  it('group figures by language', () => {
    expect(vi.money(8000)).toBe('8.000 đồng');
    expect(en.money(8000)).toBe('8,000 VND');
  });

  it('shorten a unit to its place, and leave other names whole', () => {
    expect(vi.unit({ vi: 'Ủy ban nhân dân phường Sơn Trung', en: '' })).toBe('Phường Sơn Trung');
    expect(en.unit({ vi: '', en: "People's Committee of Sơn Trung Ward" })).toBe('Sơn Trung Ward');
    expect(vi.unit({ vi: 'Phòng Hồ sơ nghiệp vụ', en: '' })).toBe('Phòng Hồ sơ nghiệp vụ');
  });

  it('choose the text of the language and fall back to Vietnamese', () => {
    expect(en.text({ vi: 'Khai sinh', en: 'Birth' })).toBe('Birth');
    expect(en.text({ vi: 'Khai sinh', en: '' })).toBe('Khai sinh');
  });
});
