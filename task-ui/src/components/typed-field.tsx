import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type TypedFieldProps = Pick<
  TextInputProps,
  'label' | 'description' | 'error' | 'required' | 'withAsterisk' | 'className'
>;

type Props = TypedFieldProps & {
  value: string;
  onValue: (value: string) => void;
  /** How the value is written; empty for none. */
  write: (value: string) => string;
  /** The value of what is typed; nothing of what is none. */
  read: (typed: string) => string | undefined;
  /** How it is written, in words: "ngày/tháng/năm". */
  shape: string;
};

/**
 * A day or a time as official papers write it, whatever the browser's own habit is. What is typed is told as soon as it can
 * be read, and when nothing is left of it; what cannot be read when the field is left, or at Enter, stays there with the
 * reason and is told as none.
 */
export function TypedField({ value, onValue, write, read, shape, error, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const wrong = typed !== undefined && typed.trim() !== '' && !read(typed);
  const tell = (next: string) => next !== value && onValue(next);
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const next = read(text);
    if (next || text.trim() === '') tell(next ?? '');
  };
  const leave = () => {
    setLeft(true);
    if (wrong) tell('');
    else setTyped(undefined);
  };
  return (
    <TextInput
      {...rest}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed ?? write(value)}
      placeholder={shape}
      inputMode="numeric"
      autoComplete="off"
      error={wrong && left ? t('typedWrong', { shape }) : error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
