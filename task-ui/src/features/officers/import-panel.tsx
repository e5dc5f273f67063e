import { Alert, Button, FileInput, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useFocusReturn } from '../../components/use-focus-return';
import { useFormats } from '../../lib/formats';
import { applyFile, previewFile } from './api/positions';
import { ImportLines } from './import-lines';
import classes from './officers.module.css';
import { useFieldLabel } from './use-field-label';

/** Bytes; the server takes 2 MB. */
const LARGEST = 2_000_000;
const STALE = 'stale-preview';

/** Reads officers from a file: what each line does first, then all of it. */
export function ImportPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const labelOf = useFieldLabel();
  const cache = useQueryClient();
  const head = useRef<HTMLHeadingElement>(null);
  const [csv, setCsv] = useState<string>();
  const [unreadable, setUnreadable] = useState<'size' | 'encoding'>();
  const look = useMutation({ mutationFn: previewFile });
  const apply = useMutation({
    mutationFn: applyFile,
    onError: (error) => problemOf(error)?.code === STALE && csv && look.mutate(csv),
    onSettled: () => cache.invalidateQueries({ queryKey: ['accounts'] }),
  });
  useFocusReturn();
  useEffect(() => head.current?.focus(), []);
  const choose = async (file: File | null) => {
    look.reset();
    apply.reset();
    setUnreadable(undefined);
    setCsv(undefined);
    if (!file) return;
    if (file.size > LARGEST) return setUnreadable('size');
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      setCsv(text);
      look.mutate(text);
    } catch {
      setUnreadable('encoding');
    }
  };
  const impact = look.data;
  const stale = problemOf(apply.error)?.code === STALE;
  const counts = impact && {
    added: formats.number(impact.added),
    changed: formats.number(impact.changed),
    unchanged: formats.number(impact.unchanged),
    faulty: formats.number(impact.faulty),
  };
  return (
    <section className={classes.card} aria-labelledby="import-title">
      <h2 id="import-title" ref={head} tabIndex={-1}>
        {t('import.title')}
      </h2>
      <p className={classes.quiet}>{t('import.lead')}</p>
      <FileInput
        className={classes.select}
        label={t('import.file')}
        placeholder={t('import.choose')}
        accept=".csv,text/csv"
        clearable
        clearButtonProps={{ 'aria-label': t('import.clear') }}
        error={unreadable && t(`import.${unreadable}`)}
        onChange={(file) => void choose(file)}
      />
      {look.isPending && <Loading label={t('import.reading')} />}
      {look.isError && <Failure error={look.error} title={t('import.failed')} labelOf={labelOf} />}
      {stale && <Alert color="yellow">{t('import.stale')}</Alert>}
      {apply.isError && !stale && <Failure error={apply.error} title={t('import.notApplied')} labelOf={labelOf} />}
      {apply.data ? (
        <Alert color="green" role="status">
          {t('import.done', counts)}
        </Alert>
      ) : (
        impact && (
          <>
            <p role="status" className={classes.hint}>
              {t('import.counts', counts)} {impact.faulty > 0 && t('import.mend')}
            </p>
            {impact.lines.length > 0 && <ImportLines lines={impact.lines} labelOf={labelOf} />}
          </>
        )
      )}
      <Group>
        {impact?.token && !apply.data && impact.added + impact.changed > 0 && (
          <Button
            loading={apply.isPending}
            onClick={() => csv && impact.token && apply.mutate({ csv, token: impact.token })}
          >
            {t('import.apply')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </section>
  );
}
