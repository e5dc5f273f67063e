import { CloseButton, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CopyCounts } from '../../api/types';
import { wordsFor } from '../../components/form/data-list';
import { useFormats } from '../../lib/formats';
import classes from './amend.module.css';
import type { Correctable } from './correctable';

const KINDS = ['original', 'certified', 'photocopy'] as const;
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'description', 'input', 'error'];

type Props = {
  what: Correctable;
  value: string | CopyCounts;
  onChange: (value: string | CopyCounts) => void;
  onDrop: () => void;
};

/** One thing that is put right: what is recorded, and what should be. */
export function CorrectionRow({ what, value, onChange, onDrop }: Props) {
  const { t } = useTranslation('amend');
  return (
    <div className={classes.row}>
      {typeof value === 'string' ? (
        <OneValue what={what} value={value} onChange={onChange} />
      ) : (
        <fieldset className={classes.counts}>
          <legend>{what.label}</legend>
          {KINDS.map((kind) => (
            <NumberInput
              key={kind}
              label={t(`correct.${kind}`)}
              w={110}
              min={0}
              max={99}
              allowDecimal={false}
              value={value[kind]}
              onChange={(count) => onChange({ ...value, [kind]: Number(count) })}
            />
          ))}
        </fieldset>
      )}
      <CloseButton aria-label={t('correct.drop', { name: what.label })} onClick={onDrop} />
    </div>
  );
}

function OneValue({ what, value, onChange }: { what: Correctable; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation(['amend', 'common']);
  const formats = useFormats();
  const { field } = what;
  const words = { yes: t('common:yes'), no: t('common:no') };
  const recorded =
    what.value === undefined || what.value === null || what.value === ''
      ? t('correct.empty')
      : wordsFor(field ?? { type: 'textfield' }, what.value, formats, words);
  const shared = {
    label: what.label,
    description: t('correct.now', { value: recorded }),
    inputWrapperOrder: ORDER,
  };
  const options =
    field?.type === 'checkbox'
      ? [
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
        ]
      : field?.values;
  if (options) {
    return <Select {...shared} searchable data={options} value={value} onChange={(chosen) => onChange(chosen ?? '')} />;
  }
  const type = field?.type === 'datetime' ? 'date' : 'text';
  return (
    <TextInput
      {...shared}
      type={type}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
