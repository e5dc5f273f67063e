type Part = { properties?: Record<string, string>; values?: unknown[]; components?: Part[] };

/** What the blocks of `processes` know and the server fills in where a form names it. */
const OPTIONS: Record<string, readonly (readonly [value: string, vi: string, en: string])[]> = {
  'reasons.supplement': [
    ['MISSING_COMPONENT', 'Thiếu thành phần hồ sơ', 'A component is missing'],
    ['WRONG_COMPONENT', 'Giấy tờ không đúng quy định', 'A component is not as prescribed'],
    ['DECLARATION_INCOMPLETE', 'Tờ khai thiếu hoặc sai nội dung', 'The declaration is incomplete or wrong'],
  ],
};

/** A form of the real bundle as the server hands it out: its options are those of the manifest. */
export function filledForm(file: string) {
  const schema = JSON.parse(file);
  fill(schema);
  return schema;
}

function fill(part: Part) {
  const { properties } = part;
  const options = OPTIONS[properties?.['options.from'] ?? ''];
  if (properties && options) {
    part.values = options.map(([value, label]) => ({ value, label }));
    for (const [value, , en] of options) properties[`option.${value}.en`] = en;
  }
  for (const inner of part.components ?? []) fill(inner);
}
