import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Component, CopyCounts } from '../../api/types';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import type { ChosenFile } from './api/submit-dossier';
import { FileDrop } from './file-drop';
import { asRequired, isThere, type Received, receivedOf } from './received';
import classes from './reception.module.css';

const KINDS = ['original', 'certified', 'photocopy'] as const;

type Props = {
  components: Component[];
  pending: boolean;
  error: unknown;
  received: Received;
  onReceived: (received: Received) => void;
  files: ChosenFile[];
  onFiles: (files: ChosenFile[]) => void;
};

/** The components this declaration asks for, computed by the server as one types; tick, count, attach. */
export function ComponentsPanel({ components, pending, error, received, onReceived, files, onFiles }: Props) {
  const { t } = useTranslation('reception');
  const missing = components.filter((it) => it.required && !isThere(receivedOf(received, it.code))).length;
  return (
    <Panel
      title={t('components.title')}
      aside={
        components.length > 0 && (
          <span role="status" className={classes.missing} data-complete={missing === 0}>
            {t(missing === 0 ? 'components.complete' : 'components.missing', { count: missing })}
          </span>
        )
      }
    >
      {pending && <Loading lines={4} />}
      {Boolean(error) && <Failure error={error} />}
      <ul className={classes.components}>
        {components.map((component) => (
          <Row
            key={component.code}
            component={component}
            counts={receivedOf(received, component.code)}
            onCounts={(counts) => onReceived({ ...received, [component.code]: counts })}
            files={files.filter((it) => it.componentCode === component.code)}
            onAdd={(added) => onFiles([...files, ...added])}
            onRemove={(id) => onFiles(files.filter((it) => it.id !== id))}
          />
        ))}
      </ul>
    </Panel>
  );
}

type RowProps = {
  component: Component;
  counts: CopyCounts;
  onCounts: (counts: CopyCounts) => void;
  files: ChosenFile[];
  onAdd: (files: ChosenFile[]) => void;
  onRemove: (id: string) => void;
};

function Row({ component, counts, onCounts, files, onAdd, onRemove }: RowProps) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const name = text(component.name);
  const there = isThere(counts);
  const toggle = () => onCounts(there ? { original: 0, certified: 0, photocopy: 0 } : asRequired(component));
  return (
    <li className={classes.component}>
      <Checkbox
        checked={there}
        onChange={toggle}
        label={name}
        description={[
          component.required ? t('components.required') : t('components.optional'),
          component.note && text(component.note),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {there && (
        <div className={classes.counts}>
          {KINDS.map((kind) => (
            <TextInput
              type="number"
              inputMode="numeric"
              key={kind}
              size="xs"
              label={t(`components.${kind}`)}
              aria-label={t('components.countOf', { kind: t(`components.${kind}`), name })}
              min={0}
              max={99}
              value={counts[kind]}
              onChange={(event) => onCounts({ ...counts, [kind]: copiesFrom(event.currentTarget.value) })}
            />
          ))}
        </div>
      )}
      <FileDrop componentCode={component.code} name={name} files={files} onAdd={onAdd} onRemove={onRemove} />
    </li>
  );
}

/** What was typed as a number of copies: whole, from 0 to 99. */
const copiesFrom = (typed: string) => Math.min(99, Math.max(0, Math.trunc(Number(typed)) || 0));
