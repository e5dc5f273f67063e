import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../api/notices';
import classes from './bell.module.css';
import { useNoticeStream } from './use-notice-stream';

const MOST = 100;

/** Leads to the notices and says how many are unread; the number changes by itself. */
export function Bell() {
  const { t } = useTranslation();
  const { data } = useQuery(unreadQuery);
  useNoticeStream();
  const unread = data?.unread ?? 0;
  const shown = unread >= MOST ? `${MOST - 1}+` : String(unread);
  return (
    <Link to="/notices" className={classes.bell} aria-label={unread ? t('bell.unread', { shown }) : t('bell.none')}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor">
        <path strokeWidth="1.8" strokeLinejoin="round" d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7Z" />
        <path strokeWidth="1.8" strokeLinecap="round" d="M10 20.5h4" />
      </svg>
      {unread > 0 && (
        <span className={`${classes.count} digits`} aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  );
}
