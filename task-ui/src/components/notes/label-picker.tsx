import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelView } from '../../api/schema';
import { useSession } from '../../app/use-session';
import { useFormats } from '../../lib/formats';
import { Failure } from '../failure';
import { LABEL_TONES } from '../label-tags';
import tags from '../tags.module.css';
import { labelsQuery, makeLabel, mark, retireLabel, useNoting } from './api';
import classes from './notes.module.css';

const COLORS = Object.keys(LABEL_TONES) as LabelView['color'][];

/** Labels of one's units: pressed ones are on the dossier. New ones are made, and old ones given up, in the same place. */
export function LabelPicker({ code, set }: { code: string; set: LabelView[] }) {
  const { t } = useTranslation('dossier');
  const offered = useQuery(labelsQuery(code));
  const marking = useNoting(mark(code));
  const [managing, setManaging] = useState(false);
  const has = (label: LabelView) => set.some((it) => it.id === label.id);
  // one that is no longer offered can still be taken off
  const shown = [...(offered.data ?? []), ...set.filter((it) => !offered.data?.some((other) => other.id === it.id))];
  return (
    <>
      {offered.isError && <Failure error={offered.error} onRetry={() => void offered.refetch()} />}
      {marking.isError && <Failure error={marking.error} />}
      {offered.isSuccess && shown.length === 0 && <p className={classes.quiet}>{t('label.none')}</p>}
      <ul className={classes.labels}>
        {shown.map((label) => (
          <li key={label.id}>
            <button
              type="button"
              className={`${tags.tag} ${classes.label}`}
              data-tone={LABEL_TONES[label.color]}
              data-label
              aria-pressed={has(label)}
              disabled={marking.isPending}
              onClick={() => marking.mutate({ labelId: label.id, set: !has(label) })}
            >
              <span aria-hidden="true">{has(label) ? '✓ ' : '+ '}</span>
              {label.name}
            </button>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="subtle" aria-expanded={managing} onClick={() => setManaging(!managing)}>
        {t('label.manage')}
      </Button>
      {managing && <Managing labels={offered.data ?? []} />}
    </>
  );
}

function Managing({ labels }: { labels: LabelView[] }) {
  const { t } = useTranslation('dossier');
  const retiring = useNoting(retireLabel);
  return (
    <div className={classes.managing}>
      <NewLabel />
      {retiring.isError && <Failure error={retiring.error} />}
      {labels.length > 0 && (
        <ul className={classes.retire}>
          {labels.map((label) => (
            <li key={label.id}>
              <span>{label.name}</span>
              <Button
                size="compact-xs"
                variant="default"
                disabled={retiring.isPending}
                aria-label={t('label.retireOf', { name: label.name })}
                onClick={() => retiring.mutate(label.id)}
              >
                {t('label.retire')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NewLabel() {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const { officer } = useSession();
  const units = [...new Map((officer?.positions ?? []).map(({ unit }) => [unit.code, unit])).values()];
  const [name, setName] = useState('');
  const [unitCode, setUnit] = useState(units[0]?.code ?? '');
  const [color, setColor] = useState<LabelView['color']>('BLUE');
  const making = useNoting(makeLabel);
  return (
    <div className={classes.write}>
      <TextInput
        label={t('label.name')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {units.length > 1 && (
        <NativeSelect
          label={t('label.unit')}
          data={units.map((unit) => ({ value: unit.code, label: text(unit.name) }))}
          value={unitCode}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      )}
      <Radio.Group label={t('label.color')} value={color} onChange={(value) => setColor(value as LabelView['color'])}>
        <div className={classes.colors}>
          {COLORS.map((it) => (
            <Radio
              key={it}
              value={it}
              label={
                <span className={tags.tag} data-tone={LABEL_TONES[it]}>
                  {t(`label.${it}`)}
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {making.isError && <Failure error={making.error} />}
      <Button
        size="xs"
        variant="default"
        disabled={name.trim() === ''}
        loading={making.isPending}
        onClick={() => making.mutate({ unitCode, name, color }, { onSuccess: () => setName('') })}
      >
        {t('label.make')}
      </Button>
    </div>
  );
}
