import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useFormats } from '../../lib/formats';
import { mailQuery, retryMail } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';

/** Mail to officers: what waits, and what was given up and why. */
export function MailDelivery() {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const query = useQuery(mailQuery);
  const retry = useCommand(retryMail);
  const data = query.data;
  return (
    <section className={classes.card} aria-labelledby="mail-title">
      <h2 id="mail-title">{t('mail.title')}</h2>
      {query.isPending && <Loading label={t('loading')} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {retry.error && <Failure error={retry.error} />}
      {data && (
        <p className={classes.quiet}>
          {data.on ? t('mail.on', { server: data.server, waiting: formats.number(data.waiting) }) : t('mail.off')}
        </p>
      )}
      {data?.trouble && (
        <p>
          {t('mail.trouble')}{' '}
          <code className={classes.error} lang="en">
            {data.trouble}
          </code>
        </p>
      )}
      {data?.on && data.givenUp.length === 0 && <p className={classes.good}>{t('mail.none')}</p>}
      <ul className={classes.list}>
        {data?.givenUp.map((mail) => (
          <li key={mail.id}>
            <div>
              <strong>{mail.officer.name}</strong>
              <p className={classes.quiet}>
                {formats.dateTime(mail.at)} · {t('mail.attempts', { shown: formats.number(mail.attempts) })}
              </p>
              {mail.reason === null ? (
                <p>{t('mail.nowhere')}</p>
              ) : (
                <code className={classes.error} lang="en">
                  {mail.reason}
                </code>
              )}
            </div>
            <Button
              variant="default"
              aria-label={t('mail.retryOf', { name: mail.officer.name, at: formats.dateTime(mail.at) })}
              loading={retry.isPending && retry.variables === mail.id}
              onClick={() => retry.mutate(mail.id)}
            >
              {t('mail.retry')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
