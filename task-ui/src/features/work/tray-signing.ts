import type { QueryClient } from '@tanstack/react-query';
import type { FormSchema, TaskRow } from '../../api/types';
import type { BulkDecision } from '../../components/bulk/calls';
import { type Field, fieldsOf } from '../../components/form/schema';
import { stepFormQuery } from './api/get-tasks';

/** The field of a form in which a step is decided: its key ends in Outcome, its first option is the assent. */
export function outcomeOf(schema: FormSchema): Field | undefined {
  const all = (fields: Field[]): Field[] => fields.flatMap((field) => [field, ...all(field.components ?? [])]);
  return all(fieldsOf(schema)).find((field) => field.key?.endsWith('Outcome') && (field.values?.length ?? 0) > 1);
}

/** The assent to a step, as its own form says it; null when the form has no such choice. */
export async function signingOf(cache: QueryClient, row: TaskRow): Promise<BulkDecision | null> {
  const form = await cache.fetchQuery(stepFormQuery(row.taskId));
  const field = outcomeOf(form.schema as FormSchema);
  const assent = field?.values?.[0]?.value;
  return field?.key && assent ? { step: row.step, data: { [field.key]: assent } } : null;
}
