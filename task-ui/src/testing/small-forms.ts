import type { FormSchema } from '../api/types';

const text = (key: string, label: string) => ({ type: 'textfield', id: `Field_${key}`, key, label });

/** A step that asks for one sentence. */
export const opinionForm: FormSchema = {
  type: 'default',
  schemaVersion: 18,
  components: [{ ...text('opinion', 'Ý kiến'), validate: { required: true } }],
};

/** A declaration that asks for the declarant only. */
export const shortDeclaration: FormSchema = {
  type: 'default',
  schemaVersion: 18,
  components: [
    {
      type: 'group',
      id: 'Group_declarant',
      path: 'declarant',
      label: 'Người yêu cầu',
      components: [
        { ...text('fullName', 'Họ và tên người yêu cầu'), validate: { required: true } },
        text('idNumber', 'Số định danh'),
      ],
    },
  ],
};
