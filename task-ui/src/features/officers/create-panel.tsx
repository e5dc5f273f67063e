import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { useFocusReturn } from '../../components/use-focus-return';
import { createOfficer } from './api/positions';
import classes from './officers.module.css';
import { PasswordShown } from './password-shown';
import { emptyPosition, entryOf, PositionFields } from './position-fields';
import { useFieldLabel } from './use-field-label';

type Props = { unit: string; today: string; onClose: () => void };

/** Enters an officer with positions; the temporary password stands here until the panel is closed. */
export function CreatePanel({ unit, today, onClose }: Props) {
  const { t } = useTranslation('officers');
  const labelOf = useFieldLabel();
  const cache = useQueryClient();
  const head = useRef<HTMLHeadingElement>(null);
  const [who, setWho] = useState({ id: '', username: '', name: '' });
  const [positions, setPositions] = useState([{ key: 0, draft: emptyPosition(unit, today) }]);
  const [incomplete, setIncomplete] = useState(false);
  const create = useMutation({
    mutationFn: createOfficer,
    onSettled: () => cache.invalidateQueries({ queryKey: ['accounts'] }),
  });
  useFocusReturn();
  useEffect(() => head.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const entries = positions.flatMap(({ draft }) => entryOf(draft) ?? []);
    const complete = entries.length === positions.length && Object.values(who).every((it) => it.trim() !== '');
    setIncomplete(!complete);
    if (complete) create.mutate({ ...who, id: who.id.trim().toUpperCase(), positions: entries });
  };
  const text = (name: keyof typeof who, hint?: string) => (
    <TextInput
      label={t(`field.${name}`)}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      value={who[name]}
      onChange={(event) => setWho({ ...who, [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className={classes.card} aria-labelledby="create-title">
      <h2 id="create-title" ref={head} tabIndex={-1}>
        {t('create.title')}
      </h2>
      {create.data ? (
        <>
          <PasswordShown name={who.name} password={create.data.password} />
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </>
      ) : (
        <form onSubmit={submit} className={classes.form} noValidate>
          {create.isError && <Failure error={create.error} title={t('create.failed')} labelOf={labelOf} />}
          {incomplete && (
            <p role="alert" className={classes.locked}>
              {t('create.incomplete')}
            </p>
          )}
          <div className={classes.fields}>
            {text('name')}
            {text('id', t('create.idHint'))}
            {text('username', t('create.usernameHint'))}
          </div>
          {positions.map(({ key, draft }, index) => (
            <fieldset key={key} className={classes.set}>
              <legend>{t('create.position', { number: index + 1 })}</legend>
              <PositionFields
                draft={draft}
                onChange={(next) => setPositions(positions.map((it) => (it.key === key ? { key, draft: next } : it)))}
              />
              {positions.length > 1 && (
                <Group>
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={t('create.removeOf', { number: index + 1 })}
                    onClick={() => setPositions(positions.filter((it) => it.key !== key))}
                  >
                    {t('create.remove')}
                  </Button>
                </Group>
              )}
            </fieldset>
          ))}
          <Group>
            <Button type="submit" loading={create.isPending}>
              {t('create.submit')}
            </Button>
            <Button
              variant="default"
              onClick={() =>
                setPositions([
                  ...positions,
                  { key: (positions.at(-1)?.key ?? 0) + 1, draft: emptyPosition(unit, today) },
                ])
              }
            >
              {t('create.more')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}
