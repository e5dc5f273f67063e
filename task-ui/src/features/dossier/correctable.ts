import type { DossierDetail, FormData } from '../../api/types';
import { type Field, fieldsOf, isRecord, labelOf } from '../../components/form/schema';

/** What can be corrected: a field of the declaration, one of the submitter, or the copies of a paper. */
export type Correctable = { id: string; label: string; field?: Field; value: unknown };

export const SUBMITTER = ['name', 'idNumber', 'phone', 'email', 'address'] as const;

function collect(fields: Field[], data: FormData, path: string, label: string): Correctable[] {
  return fields.flatMap((field) => {
    const named = label && labelOf(field) ? `${label}: ${labelOf(field)}` : labelOf(field) || label;
    if (field.type === 'dynamiclist') return [];
    if (field.components) {
      const inner = field.path ? data[field.path] : data;
      const below = field.path ? `${path}${field.path}.` : path;
      return collect(field.components, isRecord(inner) ? inner : {}, below, named);
    }
    if (!field.key) return [];
    const value = data[field.key];
    if (Array.isArray(value) || field.type === 'checklist' || field.type === 'taglist') return [];
    return [{ id: `data.${path}${field.key}`, label: named, field, value }];
  });
}

/** Fields of the declaration, in the order of the form; the schema in the language of the page. */
export const declaredOf = (schema: DossierDetail['dataForm']['schema'], data: FormData) =>
  collect(fieldsOf(schema), data, '', '');
