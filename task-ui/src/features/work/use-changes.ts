import { useTranslation } from 'react-i18next';
import type { CopyCounts, FormData, FormSchema, TaskDetail } from '../../api/types';
import { wordsFor } from '../../components/form/data-list';
import { schemaIn } from '../../components/form/schema';
import { useFormats } from '../../lib/formats';
import { changedFields } from './changed-fields';

/** What a person sees of the dossier that is another now; empty words where there was or is nothing, none where all is new. */
export type Change = { label: string; before?: string; now: string };

/** Compares a task as it was seen with the task as it is: holder, step, state, dates, declared values, documents. */
export function useChanges(seen: TaskDetail, task: TaskDetail): Change[] {
  const { t, i18n } = useTranslation(['work', 'common']);
  const formats = useFormats();
  const { text } = formats;
  const words = { yes: t('common:yes'), no: t('common:no') };

  const fact = (label: string, before: string | null | undefined, now: string | null | undefined): Change[] =>
    before === now ? [] : [{ label, before: before ?? '', now: now ?? '' }];
  const moment = (at: string | null) => at && formats.dateTime(at);
  const fields = (schema: FormSchema, before: FormData, now: FormData): Change[] =>
    changedFields(schemaIn(schema, i18n.language === 'en' ? 'en' : 'vi'), before, now).map((it) => ({
      label: it.label,
      before: it.before === undefined || it.before === null ? '' : wordsFor(it.field, it.before, formats, words),
      now: it.now === undefined || it.now === null ? '' : wordsFor(it.field, it.now, formats, words),
    }));
  const copies = ({ original, certified, photocopy }: CopyCounts) =>
    t('stale.copies', { count: original + certified + photocopy });

  const was = seen.dossier;
  const is = task.dossier;
  return [
    ...fact(t('stale.assignee'), seen.assignee?.name, task.assignee?.name),
    ...fact(t('stale.step'), text(seen.stepName), text(task.stepName)),
    ...fact(t('stale.status'), text(was.statusName), text(is.statusName)),
    ...fact(t('stale.due'), moment(was.dueAt), moment(is.dueAt)),
    ...fact(t('stale.competent'), text(was.competentUnit.name), text(is.competentUnit.name)),
    ...(task.form ? fields(task.form.schema, seen.form?.data ?? {}, task.form.data) : []),
    ...fields(is.dataForm.schema, was.data, is.data),
    ...is.components.flatMap((component) => {
      const former = was.components.find((it) => it.code === component.code);
      return fact(text(component.name), former && copies(former.received), copies(component.received));
    }),
    ...is.attachments
      .filter((file) => !was.attachments.some((it) => it.id === file.id))
      .map((file) => ({ label: t('stale.file'), now: file.name })),
  ];
}
