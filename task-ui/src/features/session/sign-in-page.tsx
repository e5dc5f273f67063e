import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../api/schema';
import { Failure } from '../../components/failure';
import { LanguageSwitch } from '../../components/language-switch';
import { Loading } from '../../components/loading';
import { Logo } from '../../components/logo';
import { useTitle } from '../../components/use-title';
import { signInOptionsQuery } from './api/get-session';
import { useSignIn } from './api/sign-in';
import { DemoAccounts } from './demo-accounts';
import { DemoMaking } from './demo-making';
import classes from './session.module.css';
import { SignInForm } from './sign-in-form';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation(['session', 'common']);
  const { next, ended } = route.useSearch();
  const navigate = useNavigate();
  const options = useQuery(signInOptionsQuery);
  const signIn = useSignIn();
  useTitle(t('title'));
  const enter = (credentials: Credentials, path?: string) =>
    signIn.mutate(credentials, { onSuccess: () => navigate({ href: path ?? next ?? '/' }) });
  const accounts = options.data?.demo?.accounts ?? [];
  const making = options.data?.demo?.making ?? null;
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
      <main className={classes.main} data-demo={accounts.length > 0 || making !== null}>
        <section className={classes.card} aria-labelledby="sign-in-title">
          <h1 id="sign-in-title">{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
          {ended && <p className={classes.note}>{t('ended')}</p>}
          {options.isPending && <Loading lines={3} />}
          {options.isError && <Failure error={options.error} onRetry={() => options.refetch()} />}
          {options.data && (
            <SignInForm
              options={options.data}
              busy={signIn.isPending || making !== null}
              error={signIn.error}
              onSubmit={enter}
            />
          )}
        </section>
        {making !== null && <DemoMaking percent={making} />}
        {accounts.length > 0 && <DemoAccounts accounts={accounts} busy={signIn.isPending} onTry={enter} />}
      </main>
    </div>
  );
}
