import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../api/notices';
import { useFormats } from '../../lib/formats';
import classes from './notices.module.css';

type Props = { notice: Notice; onRead: () => void };

/** What happened, to which dossier, by whom and when; the sentence leads to the task, the dossier or the list. */
export function NoticeRow({ notice, onRead }: Props) {
  const { t } = useTranslation('notices');
  const formats = useFormats();
  const { kind, count, by, dossierCode, stepName } = notice;
  const shown = formats.number(count);
  const sentence = dossierCode ? t(`kind.${kind}`) : t(`several.${kind}`, { count, shown });
  const more = dossierCode && count > 1 ? t('times', { shown }) : undefined;
  return (
    <li className={classes.row} data-unread={notice.read ? undefined : true}>
      <span className={classes.dot} aria-hidden="true" />
      <div className={classes.told}>
        <Target notice={notice} onFollow={notice.read ? undefined : onRead}>
          {!notice.read && <span className={classes.hidden}>{t('unreadOne')}</span>}
          {sentence}
          {dossierCode && <span className={`${classes.code} digits`}> {dossierCode}</span>}
        </Target>
        <span className={classes.quiet}>
          {[stepName && formats.text(stepName), by && t('by', { name: by.name }), more].filter(Boolean).join(' · ')}
        </span>
      </div>
      <time className={`${classes.at} digits`} dateTime={notice.at}>
        {formats.dateTime(notice.at)}
      </time>
      {!notice.read && (
        <button type="button" className={classes.mark} onClick={onRead}>
          {t('read')}
          <span className={classes.hidden}>
            : {sentence} {dossierCode}
          </span>
        </button>
      )}
    </li>
  );
}

type TargetProps = { notice: Notice; onFollow: (() => void) | undefined; children: React.ReactNode };

function Target({ notice, onFollow, children }: TargetProps) {
  if (notice.taskId) {
    return (
      <Link to="/tasks/$taskId" params={{ taskId: notice.taskId }} onClick={onFollow} className={classes.sentence}>
        {children}
      </Link>
    );
  }
  if (notice.dossierCode) {
    return (
      <Link to="/dossiers/$code" params={{ code: notice.dossierCode }} onClick={onFollow} className={classes.sentence}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/work" search={{ list: 'mine' }} onClick={onFollow} className={classes.sentence}>
      {children}
    </Link>
  );
}
