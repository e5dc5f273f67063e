import { describe, expect, it } from 'vitest';
import type { FormSchema } from '../../api/types';
import { changedFields, merged } from './changed-fields';

const schema = {
  type: 'default',
  components: [
    { type: 'textfield', key: 'opinion', label: 'Ý kiến' },
    {
      type: 'group',
      path: 'child',
      label: 'Trẻ',
      components: [
        { type: 'textfield', key: 'fullName', label: 'Họ và tên' },
        { type: 'number', key: 'order', label: 'Con thứ' },
      ],
    },
    {
      type: 'dynamiclist',
      path: 'places',
      label: 'Nơi',
      components: [{ type: 'textfield', key: 'town', label: 'Xã' }],
    },
  ],
} as unknown as FormSchema;

describe('the fields that changed', () => {
  it('are named with their groups and rows, with both values, in the order of the form', () => {
    const before = { opinion: 'Đủ', child: { fullName: 'An', order: 1 }, places: [{ town: 'Suối Đá' }] };
    const now = { opinion: 'Đủ', child: { fullName: 'Ân', order: 1 }, places: [{ town: 'Bản Mòn' }, { town: 'Lò' }] };
    expect(changedFields(schema, before, now)).toMatchObject([
      { path: 'child.fullName', label: 'Trẻ, Họ và tên', before: 'An', now: 'Ân' },
      { path: 'places.0.town', label: 'Nơi 1, Xã', before: 'Suối Đá', now: 'Bản Mòn' },
      { path: 'places.1.town', label: 'Nơi 2, Xã', before: undefined, now: 'Lò' },
    ]);
  });

  it('are none where only emptiness is written otherwise', () => {
    expect(changedFields(schema, { opinion: '' }, { child: { fullName: null } })).toEqual([]);
  });
});

describe('what was typed', () => {
  it('stays where the other side did not change, and follows where it was not touched', () => {
    const { data, conflicts } = merged(
      { serial: '1', book: 'A' },
      { serial: '2', book: 'A' },
      { serial: '1', book: 'B' },
    );
    expect(data).toEqual({ serial: '2', book: 'B' });
    expect(conflicts).toEqual([]);
  });

  it('stays where both changed, and is told as a conflict', () => {
    const { data, conflicts } = merged({ serial: '1' }, { serial: '2' }, { serial: '3', note: 'x' });
    expect(data).toEqual({ serial: '3', note: 'x' });
    expect(conflicts).toEqual([{ key: 'serial', mine: '3', theirs: '2' }]);
  });

  it('is no conflict when both typed the same', () => {
    expect(merged({}, { serial: '2' }, { serial: '2' }).conflicts).toEqual([]);
  });
});
