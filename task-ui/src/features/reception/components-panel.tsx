import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Component, CopyCounts } from '../../api/types';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import type { ChosenFile } from './api/submit-dossier';
import { FileDrop } from './file-drop';
import { isThere, isTicked, missingOf, type Received, receivedOf, toggled } from './received';
import classes from './reception.module.css';
import type { Preview } from './use-preview';

const KINDS = ['original', 'certified', 'photocopy'] as const;

type Props = {
  preview: Preview;
  /** Sent as it stands: no tick and no count may change, but files, which a reload loses, can be chosen again. */
  frozen: boolean;
  received: Received;
  onReceived: (received: Received) => void;
  files: ChosenFile[];
  onFiles: (files: ChosenFile[]) => void;
};

/** The components this declaration asks for, computed by the server as one types; tick, count, attach. */
export function ComponentsPanel({ preview, frozen, received, onReceived, files, onFiles }: Props) {
  const { t } = useTranslation('reception');
  const components = preview.known?.components ?? [];
  const missing = missingOf(components, received).length;
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
      {preview.pending && <Loading lines={4} />}
      {preview.error && <Failure error={preview.error} onRetry={preview.retry} />}
      <ul className={classes.components} aria-busy={!preview.current}>
        {components.map((component) => (
          <Row
            key={component.code}
            component={component}
            frozen={frozen}
            ticked={isTicked(received, component.code)}
            counts={receivedOf(received, component.code)}
            onTick={() => onReceived(toggled(received, component))}
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
  frozen: boolean;
  ticked: boolean;
  counts: CopyCounts;
  onTick: () => void;
  onCounts: (counts: CopyCounts) => void;
  files: ChosenFile[];
  onAdd: (files: ChosenFile[]) => void;
  onRemove: (id: string) => void;
};

function Row({ component, frozen, ticked, counts, onTick, onCounts, files, onAdd, onRemove }: RowProps) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const name = text(component.name);
  return (
    <li className={classes.component}>
      <Checkbox
        wrapperProps={component.required ? { 'data-walk': true } : undefined}
        checked={ticked}
        disabled={frozen}
        onChange={onTick}
        label={name}
        description={[
          component.required ? t('components.required') : t('components.optional'),
          component.note && text(component.note),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {ticked && (
        <div className={classes.counts}>
          {KINDS.map((kind) => (
            <CountField
              key={kind}
              label={t(`components.${kind}`)}
              longLabel={t('components.countOf', { kind: t(`components.${kind}`), name })}
              count={counts[kind]}
              disabled={frozen}
              onCount={(count) => onCounts({ ...counts, [kind]: count })}
            />
          ))}
        </div>
      )}
      {ticked && !isThere(counts) && <p className={classes.missing}>{t('components.noCopies')}</p>}
      <FileDrop componentCode={component.code} name={name} files={files} onAdd={onAdd} onRemove={onRemove} />
    </li>
  );
}

type CountProps = {
  label: string;
  longLabel: string;
  count: number;
  disabled: boolean;
  onCount: (count: number) => void;
};

/** A number of copies; while it is typed it may be empty, which counts as none. */
function CountField({ label, longLabel, count, disabled, onCount }: CountProps) {
  const [text, setText] = useState(String(count));
  const type = (typed: string) => {
    setText(typed);
    onCount(copiesFrom(typed));
  };
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      size="xs"
      label={label}
      aria-label={longLabel}
      min={0}
      max={99}
      disabled={disabled}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setText(String(count))}
    />
  );
}

/** What was typed as a number of copies: whole, from 0 to 99. */
const copiesFrom = (typed: string) => Math.min(99, Math.max(0, Math.trunc(Number(typed)) || 0));
