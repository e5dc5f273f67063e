import { Radio } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type MailPreference, mailPreferenceQuery, useMailPreference } from '../../api/notices';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useProblemText } from '../../components/problem-text';
import classes from './notices.module.css';

const WISHES: readonly MailPreference['wish'][] = ['NONE', 'AT_ONCE', 'DAILY'];

/** What the officer wants by mail, with what stands in the way; counts at once. */
export function MailWish() {
  const { t } = useTranslation('notices');
  const query = useQuery(mailPreferenceQuery);
  return (
    <section className={classes.mail} aria-labelledby="mail-title">
      <h2 id="mail-title">{t('mail.title')}</h2>
      {query.isPending && <Loading lines={4} />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <>
          <p className={classes.quiet}>{t(hindrance(query.data), { address: query.data.address ?? '' })}</p>
          <Choices preference={query.data} />
        </>
      )}
    </section>
  );
}

const hindrance = ({ on, address }: MailPreference) =>
  on ? (address === null ? 'mail.noAddress' : 'mail.to') : 'mail.off';

function Choices({ preference }: { preference: MailPreference }) {
  const { t } = useTranslation('notices');
  const problemText = useProblemText();
  const save = useMailPreference();
  const { wish, language } = preference;
  const choose = (wished: Pick<MailPreference, 'wish' | 'language'>) =>
    save.mutate(wished, {
      onError: (error) =>
        notifications.show({ color: 'red', title: t('saveFailed'), message: problemText(error).title }),
    });
  return (
    <>
      <fieldset className={classes.kinds}>
        <legend className={classes.hidden}>{t('mail.title')}</legend>
        {WISHES.map((each) => (
          <Radio
            key={each}
            name="mail-wish"
            aria-label={t(`mail.wish.${each}`)}
            label={t(`mail.wish.${each}`)}
            description={t(`mail.meaning.${each}`)}
            checked={wish === each}
            disabled={save.isPending}
            onChange={() => choose({ wish: each, language })}
          />
        ))}
      </fieldset>
      {wish !== 'NONE' && (
        <fieldset className={classes.kinds}>
          <legend className={classes.hidden}>{t('mail.language')}</legend>
          {(['vi', 'en'] as const).map((each) => (
            <Radio
              key={each}
              name="mail-language"
              label={t(`mail.in.${each}`)}
              checked={language === each}
              disabled={save.isPending}
              onChange={() => choose({ wish, language: each })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
