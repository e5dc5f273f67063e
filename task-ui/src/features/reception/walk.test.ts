import { beforeEach, describe, expect, it } from 'vitest';
import { cleared, fillable, newNumbers, numbersOf } from './use-person';
import { dateOf, nextField } from './walk';

describe('eight digits', () => {
  it('are a day of the calendar, or no date', () => {
    expect(dateOf('09102026')).toBe('09/10/2026');
    expect(dateOf('29022024')).toBe('29/02/2024');
    expect(dateOf('29022026')).toBeNull();
    expect(dateOf('31022026')).toBeNull();
    expect(dateOf('0910202')).toBeNull();
    expect(dateOf('09101899')).toBeNull();
  });
});

describe('the next field', () => {
  const text = (id: string, { required = false, value = '' } = {}) =>
    `<div class="fjs-form-field"><label>${required ? '<span class="fjs-asterix">*</span>' : ''}</label>
     <input id="fjs-form-1-${id}" value="${value}"></div>`;
  let root: HTMLElement;
  const idOf = (field: HTMLElement | null) => field?.id.replace('fjs-form-1-', '');
  const at = (id: string) => root.querySelector<HTMLElement>(`#fjs-form-1-${id}`);
  beforeEach(() => {
    root = document.createElement('div');
    root.innerHTML = `<div class="fjs-form-field">
      ${text('first', { required: true })}${text('optional')}${text('named')}${text('filled', { required: true, value: 'x' })}
      <div class="fjs-form-field"><span class="fjs-asterix"></span><input type="radio" id="fjs-form-1-yes" name="a"><input type="radio" name="a"></div>
      </div><div data-walk><input type="checkbox" id="tick"></div>`;
  });

  it('is the next one open that is required or named', () => {
    expect(idOf(nextField(root, null, ['named']))).toBe('first');
    expect(idOf(nextField(root, at('first'), ['named']))).toBe('named');
    expect(idOf(nextField(root, at('first'), []))).toBe('yes');
    expect(idOf(nextField(root, at('named'), ['named']))).toBe('yes');
  });

  it('is outside the declaration after it, and then what was left open before', () => {
    expect(nextField(root, at('yes'), [])?.id).toBe('tick');
    expect(idOf(nextField(root, root.querySelector('#tick'), []))).toBe('first');
  });

  it('is none when all is answered', () => {
    for (const field of root.querySelectorAll('input')) {
      if (field.type === 'text') field.value = 'x';
      else field.checked = true;
    }
    expect(nextField(root, null, ['named'])).toBeNull();
  });
});

describe('the person of a number', () => {
  const number = '099090012345';

  it('is asked for once the number is whole and another than before', () => {
    expect(numbersOf({ declarant: { idNumber: '09909001234' }, child: {}, copies: 2 })).toEqual({});
    expect(numbersOf({ declarant: { idNumber: number } })).toEqual({ declarant: number });
    expect(newNumbers({}, { declarant: number })).toEqual([['declarant', number]]);
    expect(newNumbers({ declarant: number }, { declarant: number })).toEqual([]);
  });

  it('clears what an earlier person filled as soon as another is asked for, but nothing that was changed since', () => {
    const earlier = { fullName: 'Đỗ Quốc Huy', residence: 'Tổ 3', nationality: 'LA', ethnicity: null };
    const there = { fullName: 'Đỗ Quốc Huy', residence: 'Tổ 4', nationality: 'LA', ethnicity: null };
    expect(cleared(earlier, there, { nationality: 'VN' })).toEqual({ fullName: null, nationality: 'VN' });
  });

  it('overwrites the country only while it is the one of the form', () => {
    expect(fillable({ nationality: 'VN' }, { nationality: 'LA' }, { nationality: 'VN' })).toEqual({});
    expect(fillable({ nationality: 'LA' }, { nationality: 'VN' }, { nationality: 'VN' })).toEqual({
      nationality: 'LA',
    });
  });

  it('fills what is empty, never what somebody typed', () => {
    const person = { fullName: 'Đỗ Quốc Huy', residence: 'Tổ 3' };
    expect(fillable(person, { fullName: '' })).toEqual(person);
    expect(fillable(person, { fullName: 'Đỗ Huy', residence: '' })).toEqual({ residence: 'Tổ 3' });
  });
});
