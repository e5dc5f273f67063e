import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Fragment, SearchHit } from '../../api/types';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import classes from './search.module.css';

/** One dossier with the reason why it was found, and the way to the officer's own step of it. */
export function Hit({ hit, onFocus, onStep }: { hit: SearchHit; onFocus: () => void; onStep: () => void }) {
  const { t } = useTranslation('search');
  const formats = useFormats();
  return (
    <article className={classes.hit} tabIndex={-1} onFocus={onFocus} aria-label={`${hit.ownerName}, ${hit.code}`}>
      <div className={classes.hitHead}>
        <Link to="/dossiers/$code" params={{ code: hit.code }} className={classes.owner}>
          {hit.ownerName || hit.code}
        </Link>
        <StatusTag status={hit.status} />
      </div>
      <p className={classes.line}>
        <span className="digits">{hit.code}</span>
        <span>{formats.text(hit.procedureName)}</span>
        <span>{formats.text(hit.unit.name)}</span>
      </p>
      <p className={classes.line}>
        {hit.receivedAt && <span className="digits">{t('received', { at: formats.dateTime(hit.receivedAt) })}</span>}
        {hit.dueAt && <span className="digits">{t('due', { at: formats.dateTime(hit.dueAt) })}</span>}
        {hit.finishedAt && <span className="digits">{t('ended', { at: formats.dateTime(hit.finishedAt) })}</span>}
        {hit.submitterName && <span>{t('submitter', { name: hit.submitterName })}</span>}
      </p>
      {hit.matched.length > 0 && (
        <dl className={classes.matched} aria-label={t('matched')}>
          {hit.matched.map((match) => (
            <div key={`${match.field} ${match.name.vi}`}>
              <dt>{formats.text(match.name)}</dt>
              <dd>
                <Fragments fragments={match.fragments} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hit.step && (
        <Button size="xs" variant={hit.step.held ? 'filled' : 'default'} className={classes.step} onClick={onStep}>
          {t(hit.step.held ? 'mine' : 'take', { name: formats.text(hit.step.name) })}
        </Button>
      )}
    </article>
  );
}

/** Fragments come as text with a mark, never as markup: nothing in a dossier can become part of the page. */
function Fragments({ fragments }: { fragments: Fragment[] }) {
  return fragments.map((fragment, index) =>
    fragment.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: fragments are told apart by their place only
      <mark key={index}>{fragment.text}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: fragments are told apart by their place only
      <span key={index}>{fragment.text}</span>
    ),
  );
}
