import { useTranslation } from 'react-i18next';
import type { GroupPart } from '../../api/types';
import { DueDate } from '../../components/due-date';
import tags from '../../components/tags.module.css';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

/** The parts of an interlinked group: who does each, how far it is and whether it is in time. */
export function GroupParts({ parts }: { parts: GroupPart[] }) {
  const { t } = useTranslation('dossier');
  if (parts.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.parts} tabIndex={0} aria-label={t('part.title')}>
      <table>
        <caption>{t('part.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('part.name')}</th>
            <th scope="col">{t('part.agency')}</th>
            <th scope="col">{t('part.state')}</th>
            <th scope="col">{t('part.due')}</th>
            <th scope="col">{t('part.result')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ part }: { part: GroupPart }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const number = part.result.resultNumber;
  return (
    <tr>
      <th scope="row">
        {formats.text(part.name)}
        {!part.withinTerm && <span className={classes.quiet}> {t('part.beyond')}</span>}
      </th>
      <td>{formats.text(part.unit.name)}</td>
      <td>
        {formats.text(part.stateName)} <Punctuality part={part} />
      </td>
      <td>{part.dueAt && <DueDate dueAt={part.dueAt} />}</td>
      <td>
        {part.endedAt && <span className="digits">{formats.dateTime(part.endedAt)}</span>}
        {typeof number === 'string' && <span className={classes.quiet}> {t('part.number', { number })}</span>}
      </td>
    </tr>
  );
}

function Punctuality({ part }: { part: GroupPart }) {
  const { t } = useTranslation('dossier');
  const said = part.timeliness ?? (part.overdue ? 'OVERDUE' : null);
  if (!said) return null;
  return (
    <span className={tags.tag} data-tone={said === 'OVERDUE' ? 'danger' : 'ok'}>
      {t(`timeliness.${said}`)}
    </span>
  );
}
