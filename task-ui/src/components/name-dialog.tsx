import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { CommandDialog } from './command-dialog';

type Props = {
  title: string;
  confirm: string;
  label: string;
  example: string;
  busy: boolean;
  error: Error | null;
  onName: (name: string) => void;
  onClose: () => void;
};

/** Asks for the name under which something of the officer's own is kept. */
export function NameDialog({ title, confirm, label, example, busy, error, onName, onClose }: Props) {
  const [name, setName] = useState('');
  const named = name.trim();
  const keep = () => {
    if (named) onName(named);
  };
  return (
    <CommandDialog
      title={title}
      confirm={confirm}
      busy={busy}
      error={error}
      ready={named !== ''}
      onConfirm={keep}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={label}
        placeholder={example}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
    </CommandDialog>
  );
}
