import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { type Operations, type Verification, verifyJournal } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';

/** The journal: when its heads were last signed, which months it holds, and a check of every chain. */
export function JournalHealth({ journal }: { journal: Operations['journal'] }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const lastDigest = (at: string) => (at.includes('T') ? formats.dateTime(at) : formats.date(at));
  const verify = useCommand((_: undefined) => verifyJournal());
  return (
    <section className={classes.card} aria-labelledby="journal-title">
      <h2 id="journal-title">{t('journal.title')}</h2>
      <dl className={classes.facts}>
        <div>
          <dt>{t('journal.lastDigest')}</dt>
          <dd>{journal.lastDigest ? lastDigest(journal.lastDigest) : t('journal.noDigest')}</dd>
        </div>
        <div>
          <dt>{t('journal.partitions')}</dt>
          <dd>{journal.partitions.length === 0 ? '—' : journal.partitions.join(', ')}</dd>
        </div>
      </dl>
      <div>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
          {t('journal.verify')}
        </Button>
        <p className={classes.quiet}>{t('journal.verifyHint')}</p>
      </div>
      {verify.error && <Failure error={verify.error} />}
      {verify.data && <Found verification={verify.data} />}
    </section>
  );
}

function Found({ verification }: { verification: Verification }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const problems = verification.problems ?? [];
  const whole = verification.ok ?? verification.verified ?? problems.length === 0;
  return (
    <Alert color={whole ? 'green' : 'red'} role="status" title={t(whole ? 'journal.whole' : 'journal.broken')}>
      {verification.checked !== undefined && t('journal.checked', { shown: formats.number(verification.checked) })}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => {
            const said = typeof problem === 'string' ? problem : formats.text(problem);
            return <li key={said}>{said}</li>;
          })}
        </ul>
      )}
    </Alert>
  );
}
