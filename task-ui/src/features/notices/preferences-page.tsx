import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type NoticeKind, preferencesQuery, usePreferences } from '../../api/notices';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useProblemText } from '../../components/problem-text';
import { MailWish } from './mail-wish';
import classes from './notices.module.css';

const KINDS: readonly NoticeKind[] = [
  'ASSIGNED',
  'SENT_BACK',
  'SUPPLEMENT_ARRIVED',
  'NOTE',
  'WATCHED',
  'DUE_SOON',
  'OVERDUE',
];

/** What the officer wants to be told; each switch counts at once. */
export function PreferencesPage() {
  const { t } = useTranslation('notices');
  const problemText = useProblemText();
  const query = useQuery(preferencesQuery);
  const save = usePreferences();
  const toggle = (kind: NoticeKind, told: boolean, refused: readonly NoticeKind[]) =>
    save.mutate(told ? refused.filter((each) => each !== kind) : [...refused, kind], {
      onError: (error) =>
        notifications.show({ color: 'red', title: t('saveFailed'), message: problemText(error).title }),
    });
  const refused = query.data?.refused ?? [];
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('preferences')}
        lead={t('preferencesLead')}
        kicker={<Link to="/notices">{t('title')}</Link>}
      />
      {query.isPending && <Loading lines={7} />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <fieldset className={classes.kinds}>
          <legend className={classes.hidden}>{t('preferences')}</legend>
          {KINDS.map((kind) => (
            <Switch
              key={kind}
              aria-label={t(`name.${kind}`)}
              label={t(`name.${kind}`)}
              description={t(`meaning.${kind}`)}
              checked={!refused.includes(kind)}
              disabled={save.isPending}
              onChange={(event) => toggle(kind, event.currentTarget.checked, refused)}
            />
          ))}
        </fieldset>
      )}
      <MailWish />
    </div>
  );
}
