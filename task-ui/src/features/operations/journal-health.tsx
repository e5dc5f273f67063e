import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { type Operations, type Verification, verifyJournal } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';

/** The month of a partition: 11/2026 for motcua.journal_2026_11; nothing for the one that catches the rest. */
const monthOf = (partition: string) => {
  const found = /(\d{4})_(\d{2})$/.exec(partition);
  return found ? [`${found[2]}/${found[1]}`] : [];
};

/** The journal: when its heads were last signed, which months it holds, and a check of every chain. */
export function JournalHealth({ journal }: { journal: Operations['journal'] }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const lastDigest = (at: string) => (at.includes('T') ? formats.dateTime(at) : formats.date(at));
  const verify = useCommand((_: undefined) => verifyJournal());
  return (
    <section id="journal" className={classes.card} aria-labelledby="journal-title">
      <h2 id="journal-title">{t('journal.title')}</h2>
      <dl className={classes.facts}>
        <div>
          <dt>{t('journal.lastDigest')}</dt>
          <dd>{journal.lastDigest ? lastDigest(journal.lastDigest) : t('journal.noDigest')}</dd>
        </div>
        <div>
          <dt>{t('journal.partitions')}</dt>
          <dd>{journal.partitions.flatMap(monthOf).join(', ') || '—'}</dd>
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
  const where = (finding: Verification['findings'][number]) =>
    finding.dossier === null
      ? t('journal.ofDigest', { digest: finding.digest ?? '' })
      : t('journal.ofDossier', { dossier: finding.dossier, seq: finding.seq ?? '' });
  return (
    <Alert
      color={verification.sound ? 'green' : 'red'}
      role="status"
      title={t(verification.sound ? 'journal.whole' : 'journal.broken')}
    >
      {t('journal.checked', {
        rows: formats.number(verification.rows),
        dossiers: formats.number(verification.dossiers),
        digests: formats.number(verification.digests),
      })}
      {verification.findings.length > 0 && (
        <ul>
          {verification.findings.map((finding) => (
            <li key={`${finding.kind}-${finding.dossier}-${finding.seq}-${finding.digest}`}>
              {formats.text(finding.text)} ({where(finding)})
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
