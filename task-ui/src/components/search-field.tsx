import { TextInput } from '@mantine/core';
import { type Ref, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE = 250;

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
};

/** A search box that waits for a pause in typing, and for the end of a composed syllable, before it asks. */
export function SearchField({ label, placeholder, value, onChange, ref }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  // as the page stands when the pause is over: a facet chosen meanwhile stays chosen
  const ask = useEffectEvent(() => onChange(text.trim()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a pause after typing counts
  useEffect(() => {
    if (composing || text.trim() === value) return;
    const timer = setTimeout(ask, PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return (
    <TextInput
      ref={ref}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onChange(text.trim());
      }}
      title={t('searchKeyHint')}
    />
  );
}
