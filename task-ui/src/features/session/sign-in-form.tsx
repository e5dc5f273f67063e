import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import type { Credentials } from '../../api/schema';
import type { SignInOptions } from '../../api/types';
import { useProblemText } from '../../components/problem-text';
import classes from './session.module.css';

type Props = {
  options: SignInOptions;
  busy: boolean;
  error: unknown;
  onSubmit: (credentials: Credentials) => void;
};

export function SignInForm({ options, busy, error, onSubmit }: Props) {
  const { t } = useTranslation('session');
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const credentials = { username: String(values.get('username')).trim(), password: String(values.get('password')) };
    const complete = credentials.username !== '' && credentials.password !== '';
    setIncomplete(!complete);
    if (complete) onSubmit(credentials);
  };
  return (
    <>
      {(incomplete || Boolean(error)) && (
        <Alert color="red" role="alert" className={classes.alert}>
          {incomplete ? t('required') : <Refusal error={error} />}
        </Alert>
      )}
      {options.password && (
        <form onSubmit={submit} className={classes.form} noValidate>
          <TextInput name="username" label={t('username')} autoComplete="username" size="md" autoFocus />
          <PasswordInput
            name="password"
            label={t('password')}
            autoComplete="current-password"
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type="submit" size="md" loading={busy}>
            {t('submit')}
          </Button>
        </form>
      )}
      {options.password && options.openid.length > 0 && <p className={classes.or}>{t('or')}</p>}
      {options.openid.map((provider) => (
        <Button key={provider.id} component="a" href={provider.url} variant="default" size="md" fullWidth>
          {t('with', { name: provider.name })}
        </Button>
      ))}
    </>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('session');
  const status = problemOf(error)?.status;
  const said = useProblemText()(error);
  if (status === 401) return t('badCredentials');
  if (status === 429) return t('tooMany');
  return `${said.title} ${said.detail ?? ''}`;
}
