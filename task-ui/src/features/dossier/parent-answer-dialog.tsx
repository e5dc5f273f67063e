import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { answerAsParent, useDossierCommand } from './api/act-on-dossier';

const ANSWERS = ['CONFIRMED', 'CORRECTION'] as const;

/** Records what the parent said about the draft of the certificate; silence is recorded by the clock, not by hand. */
export function ParentAnswerDialog({ dossier, onClose }: { dossier: DossierDetail; onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const send = useDossierCommand(dossier.code, answerAsParent);
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  return (
    <CommandDialog
      title={t('parent.title')}
      confirm={t('parent.confirm')}
      busy={send.isPending}
      error={send.error}
      ready={answer !== null}
      onClose={onClose}
      onConfirm={() => answer && send.mutate({ answer }, { onSuccess: onClose })}
    >
      <Radio.Group
        label={t('parent.question')}
        value={answer}
        onChange={(value) => setAnswer(ANSWERS.find((it) => it === value) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {ANSWERS.map((value) => (
            <Radio key={value} value={value} label={t(`parent.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </CommandDialog>
  );
}
