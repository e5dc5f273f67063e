import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../components/command-dialog';
import { DayField } from '../../components/day-field';
import { useFormats } from '../../lib/formats';
import { endPosition, type OfficerAccountDated } from './api/positions';

type Props = {
  officer: { id: string; name: string };
  position: OfficerAccountDated;
  openTasks: number;
  today: string;
  onClose: () => void;
};

/** The last day of a position; one that has not begun yet is withdrawn. */
export function EndDialog({ officer, position, openTasks, today, onClose }: Props) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const cache = useQueryClient();
  const coming = position.state === 'COMING';
  const [lastDay, setLastDay] = useState(position.lastDay ?? today);
  const command = useMutation({
    mutationFn: endPosition,
    onSuccess: onClose,
    onSettled: () => cache.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const send = () =>
    command.mutate({
      id: officer.id,
      entry: {
        unitCode: position.unit.code,
        role: position.role,
        from: position.from,
        // withdrawn: it ends before it begins
        lastDay: coming ? today : lastDay || null,
      },
    });
  return (
    <CommandDialog
      title={t(coming ? 'end.withdraw' : 'end.title', { role: formats.text(position.roleTitle) })}
      confirm={t(coming ? 'end.withdrawConfirm' : 'end.confirm')}
      busy={command.isPending}
      error={command.error}
      onConfirm={send}
      onClose={onClose}
    >
      {coming ? (
        <p style={{ margin: 0 }}>{t('end.withdrawText', { from: formats.date(position.from) })}</p>
      ) : (
        <>
          <DayField
            label={t('field.lastDay')}
            description={t(position.from === today ? 'end.takeBack' : 'lastDayHint')}
            day={lastDay}
            onDay={setLastDay}
          />
          {openTasks > 0 && (
            <p style={{ margin: 0 }}>{t('end.tasks', { count: openTasks, shown: formats.number(openTasks) })}</p>
          )}
        </>
      )}
    </CommandDialog>
  );
}
