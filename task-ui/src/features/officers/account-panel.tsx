import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useFocusReturn } from '../../components/use-focus-return';
import { useFormats } from '../../lib/formats';
import { accountQuery, givePosition, type OfficerAccountDated, resetPassword } from './api/positions';
import { EndDialog } from './end-dialog';
import { MailAddress } from './mail-address';
import classes from './officers.module.css';
import { PasswordShown } from './password-shown';
import { emptyPosition, entryOf, PositionFields } from './position-fields';
import { PositionTable } from './position-table';
import { ResetDialog } from './reset-dialog';
import { useFieldLabel } from './use-field-label';

type Props = {
  officer: { id: string; name: string };
  openTasks: number;
  unit: string;
  today: string;
  onClose: () => void;
};

/** Positions with their days, password and history of one account. */
export function AccountPanel({ officer, openTasks, unit, today, onClose }: Props) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const labelOf = useFieldLabel();
  const cache = useQueryClient();
  const head = useRef<HTMLHeadingElement>(null);
  const account = useQuery(accountQuery(officer.id));
  const [draft, setDraft] = useState(emptyPosition(unit, today));
  const [ending, setEnding] = useState<OfficerAccountDated | null>(null);
  const [resetting, setResetting] = useState(false);
  const settled = { onSettled: () => cache.invalidateQueries({ queryKey: ['accounts'] }) };
  const give = useMutation({
    mutationFn: givePosition,
    ...settled,
    onSuccess: () => setDraft(emptyPosition(unit, today)),
  });
  const reset = useMutation({ mutationFn: resetPassword, ...settled, onSuccess: () => setResetting(false) });
  const entry = entryOf(draft);
  useFocusReturn();
  useEffect(() => head.current?.focus(), []);
  const data = account.data;
  const may = data?.hindrance === null;
  return (
    <section className={classes.card} aria-labelledby="account-title">
      <h2 id="account-title" ref={head} tabIndex={-1}>
        {t('account.title', { name: officer.name })}
      </h2>
      {account.isPending && <Loading label={t('loading')} />}
      {account.isError && <Failure error={account.error} onRetry={() => void account.refetch()} />}
      {reset.data && <PasswordShown name={officer.name} password={reset.data.password} />}
      {data && (
        <>
          {data.hindrance && <p className={classes.quiet}>{formats.text(data.hindrance)}</p>}
          {data.mustChangePassword && !reset.data && <p className={classes.quiet}>{t('account.temporary')}</p>}
          <PositionTable positions={data.positions} onEnd={may ? setEnding : undefined} />
          {may && (
            <fieldset className={classes.set}>
              <legend>{t('account.give')}</legend>
              {give.isError && <Failure error={give.error} title={t('account.failed')} labelOf={labelOf} />}
              <PositionFields draft={draft} onChange={setDraft} />
              <Group>
                <Button
                  disabled={!entry}
                  loading={give.isPending}
                  onClick={() => entry && give.mutate({ id: officer.id, entry })}
                >
                  {t('account.giveSubmit')}
                </Button>
              </Group>
            </fieldset>
          )}
          {may && <MailAddress key={officer.id} officer={officer.id} address={data.mailAddress} />}
          <details className={classes.history}>
            <summary>{t('account.history')}</summary>
            {data.history.length === 0 && <p className={classes.quiet}>{t('account.noHistory')}</p>}
            <ul>
              {data.history.map((change) => (
                <li key={`${change.at} ${change.sentence.en}`}>
                  {formats.text(change.sentence)}
                  <span className={classes.quiet}>
                    {formats.dateTime(change.at)}
                    {change.by && ` · ${change.by.name}`}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <Group>
        {may && (
          <Button variant="default" onClick={() => setResetting(true)}>
            {t('account.reset')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
      {ending && (
        <EndDialog
          officer={officer}
          position={ending}
          openTasks={openTasks}
          today={today}
          onClose={() => setEnding(null)}
        />
      )}
      {resetting && (
        <ResetDialog
          name={officer.name}
          busy={reset.isPending}
          error={reset.error}
          onConfirm={() => reset.mutate(officer.id)}
          onClose={() => setResetting(false)}
        />
      )}
    </section>
  );
}
