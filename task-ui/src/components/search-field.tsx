import { TextInput } from '@mantine/core';
import { type Ref, useEffect, useEffectEvent, useRef, useState } from 'react';
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
  // what this field asked for comes back later, when more may have been typed: that is no new text
  const asked = useRef<string[]>([]);
  useEffect(() => {
    const own = asked.current.indexOf(value);
    asked.current = own < 0 ? [] : asked.current.slice(own + 1);
    if (own < 0) setText(value);
  }, [value]);
  const tell = (words: string) => {
    if (words !== value) asked.current.push(words);
    onChange(words);
  };
  // as the page stands when the pause is over: a facet chosen meanwhile stays chosen
  const ask = useEffectEvent(() => tell(text.trim()));
  useEffect(() => {
    if (composing || text.trim() === value) return;
    const timer = setTimeout(ask, PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing, value]);
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
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) tell(text.trim());
      }}
      title={t('searchKeyHint')}
    />
  );
}
