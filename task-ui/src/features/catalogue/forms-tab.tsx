import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { partOnDemand } from '../../components/on-demand';
import { useFormats } from '../../lib/formats';
import { formQuery, type Parts } from './api/get-version';
import classes from './catalogue.module.css';

const FormViewer = partOnDemand(async () => (await import('../../components/form/form-viewer')).FormViewer);

const NOTHING = {};

type Props = { forms: Parts['forms']; version: number; part: string | undefined; onPart: (part: string) => void };

/** Each form as the officer or the applicant will see it, not to be filled in here. */
export function FormsTab({ forms, version, part, onPart }: Props) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const chosen = forms.find((it) => it.id === part) ?? forms[0];
  const form = useQuery({ ...formQuery(version, chosen?.id ?? ''), enabled: chosen !== undefined });
  if (!chosen) return <Empty title={t('forms.none')} />;
  return (
    <div className={classes.stack}>
      <Select
        className={classes.pick}
        label={t('forms.pick')}
        value={chosen.id}
        allowDeselect={false}
        data={forms.map((it) => ({ value: it.id, label: formats.text(it.usedBy) }))}
        onChange={(id) => id && onPart(id)}
      />
      {form.isError && <Failure error={form.error} onRetry={() => form.refetch()} />}
      {form.isPending && <Loading label={t('forms.loading')} />}
      {form.data && (
        <section className={classes.card} aria-label={t('forms.preview')}>
          <p className={classes.quiet}>{t('forms.preview')}</p>
          <FormViewer key={chosen.id} schema={form.data} data={NOTHING} label={formats.text(chosen.usedBy)} readOnly />
        </section>
      )}
    </div>
  );
}
