import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session';
import { Failure } from '../../components/failure';
import { LanguageSwitch } from '../../components/language-switch';
import { Logo } from '../../components/logo';
import { useTitle } from '../../components/use-title';
import { changePassword } from './api/change-password';
import { SESSION_KEY } from './api/get-session';
import { useSignOut } from './api/sign-in';
import classes from './session.module.css';

const SHORTEST = 10;
const route = getRouteApi('/password');

/** Where one sets a password of one's own: wished for, or demanded of whoever came in with a temporary one. */
export function PasswordPage() {
  const { t } = useTranslation(['session', 'common']);
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { officer } = useSession();
  const signOut = useSignOut(() => {});
  const [wrong, setWrong] = useState<'short' | 'differ' | undefined>();
  const demanded = officer?.mustChangePassword === true;
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: SESSION_KEY });
      await navigate({ href: next ?? '/' });
    },
  });
  useTitle(t('own.title'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [currentPassword, newPassword] = [String(values.get('current')), String(values.get('new'))];
    const found = newPassword.length < SHORTEST ? 'short' : newPassword !== values.get('again') ? 'differ' : undefined;
    setWrong(found);
    if (!found) change.mutate({ currentPassword, newPassword });
  };
  const labels: Record<string, string> = { currentPassword: t('own.current'), newPassword: t('own.new') };
  const field = (name: string, label: string, complete: string, error?: string) => (
    <PasswordInput
      name={name}
      label={label}
      autoComplete={complete}
      error={error}
      size="md"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
  return (
    <div className={classes.screen}>
      <header className={classes.banner}>
        <Logo size={40} />
        <div>
          <p className={classes.product}>{t('common:app')}</p>
          <p className={classes.productLong}>{t('common:appLong')}</p>
        </div>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
      </header>
      <main className={classes.main}>
        <section className={classes.card} aria-labelledby="password-title">
          <h1 id="password-title">{t('own.title')}</h1>
          <p className={classes.lead}>{t(demanded ? 'own.demanded' : 'own.lead', { name: officer?.name })}</p>
          {change.isError && <Failure error={change.error} labelOf={(name) => labels[name]} />}
          <form onSubmit={submit} className={classes.form} noValidate>
            <input type="hidden" autoComplete="username" value={officer?.username ?? ''} readOnly />
            {field('current', t(demanded ? 'own.temporary' : 'own.current'), 'current-password')}
            {field('new', t('own.new'), 'new-password', wrong === 'short' ? t('own.short') : undefined)}
            {field('again', t('own.again'), 'new-password', wrong === 'differ' ? t('own.differ') : undefined)}
            <Button type="submit" size="md" loading={change.isPending}>
              {t('own.submit')}
            </Button>
            {demanded ? (
              <Button variant="default" size="md" loading={signOut.isPending} onClick={() => signOut.mutate()}>
                {t('common:user.signOut')}
              </Button>
            ) : (
              <Button variant="default" size="md" onClick={() => navigate({ href: next ?? '/' })}>
                {t('common:cancel')}
              </Button>
            )}
          </form>
        </section>
      </main>
    </div>
  );
}
