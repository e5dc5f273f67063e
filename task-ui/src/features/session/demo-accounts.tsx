import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../api/schema';
import type { DemoAccount } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { ResetDemo } from './reset-demo';
import classes from './session.module.css';

type Props = {
  accounts: DemoAccount[];
  busy: boolean;
  onTry: (credentials: Credentials, path?: string) => void;
};

/** The people of the trial, one a row however many they are; each thing to try signs in and opens the right page. */
export function DemoAccounts({ accounts, busy, onTry }: Props) {
  const { t } = useTranslation('session');
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <div className={classes.demoHead}>
        <div>
          <h2 id="demo-title">{t('demo.title')}</h2>
          <p className={classes.lead}>{t('demo.lead')}</p>
        </div>
        <ResetDemo />
      </div>
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.username} className={classes.account}>
            <Row account={account} busy={busy} onTry={onTry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RowProps = { account: DemoAccount; busy: boolean; onTry: Props['onTry'] };

function Row({ account, busy, onTry }: RowProps) {
  const { t } = useTranslation('session');
  const formats = useFormats();
  const { username, password } = account;
  return (
    <>
      <div>
        <h3>{formats.text(account.title)}</h3>
        <p className={classes.person}>
          {account.name}
          <br />
          {formats.text(account.unit)}
        </p>
      </div>
      <ul className={classes.tries} aria-label={t('demo.tries')}>
        {account.tries.map((it) => (
          <li key={it.path + it.title.vi}>
            <button type="button" disabled={busy} onClick={() => onTry({ username, password }, it.path)}>
              {formats.text(it.title)}
            </button>
          </li>
        ))}
      </ul>
      <dl className={classes.login}>
        <dt>{t('username')}</dt>
        <dd>
          <code>{username}</code>
        </dd>
        <dt>{t('password')}</dt>
        <dd>
          <code>{password}</code>
        </dd>
      </dl>
    </>
  );
}
