import { describe, expect, it } from 'vitest';
import { sentenceInVietnamese, wordInVietnamese } from './messages';
import { fieldsOf, labelAt, schemaIn } from './schema';

const schema = {
  components: [
    {
      type: 'group',
      path: 'child',
      label: 'Người được khai sinh',
      properties: { 'label.en': 'Child' },
      components: [
        {
          type: 'radio',
          key: 'sex',
          label: 'Giới tính',
          values: [{ label: 'Nữ', value: 'FEMALE' }],
          properties: { 'label.en': 'Sex', 'option.FEMALE.en': 'Female' },
        },
        { type: 'datetime', key: 'birthDate', dateLabel: 'Ngày sinh', properties: { 'label.en': 'Date of birth' } },
      ],
    },
  ],
};

describe('a form schema', () => {
  it('is what its file says in Vietnamese', () => expect(schemaIn(schema, 'vi')).toBe(schema));

  it('takes English labels and options from the properties of its fields', () => {
    const [group] = fieldsOf(schemaIn(schema, 'en'));
    expect(group?.label).toBe('Child');
    expect(group?.components?.[0]).toMatchObject({ label: 'Sex', values: [{ label: 'Female', value: 'FEMALE' }] });
    expect(group?.components?.[1]?.dateLabel).toBe('Date of birth');
  });

  it('names the field that the server refused', () => {
    expect(labelAt(schema, 'child.birthDate')).toBe('Người được khai sinh, Ngày sinh');
    expect(labelAt(schema, '/child/sex')).toBe('Người được khai sinh, Giới tính');
    expect(labelAt(schema, 'version')).toBeUndefined();
  });
});

describe('the texts of form-js', () => {
  it('are said in Vietnamese', () => {
    expect(sentenceInVietnamese('Field is required.')).toBe('Trường này bắt buộc.');
    expect(sentenceInVietnamese('Field must have minimum length of 2.')).toBe('Cần ít nhất 2 ký tự.');
    expect(wordInVietnamese('Remove list item 3')).toBe('Bỏ dòng 3');
  });

  it('leave our own words alone', () => expect(wordInVietnamese('Selection of papers')).toBe('Selection of papers'));
});
