import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogOnDemand } from '../../components/on-demand';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import type { FiledOne } from './series';
import classes from './series-panel.module.css';
import { slipsOf, totalOf } from './series-sums';
import type { Series } from './use-series';

const WithdrawLast = dialogOnDemand(async () => (await import('./withdraw-last')).WithdrawLast);

type Props = { series: Series; onOther: () => void };

/** What a series has filed, its total, all slips for the printer, and the way back for the last one. */
export function SeriesPanel({ series, onOther }: Props) {
  const { t } = useTranslation('series');
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const { filed, keeping } = series;
  const last = filed.filter((each) => !each.withdrawn).at(-1);
  const slips = slipsOf(filed);
  const close = () => setWithdrawing(null);
  return (
    <Panel title={t('title')} aside={<Total filed={filed} />}>
      {filed.length === 0 ? <p className={classes.quiet}>{t('none')}</p> : <Filed filed={filed} />}
      <div className={classes.buttons}>
        {slips.map((address, part) => (
          <Button
            key={address}
            size="xs"
            variant="default"
            component="a"
            href={address}
            target="_blank"
            rel="noreferrer"
          >
            {slips.length === 1 ? t('print') : t('printPart', { part: part + 1, parts: slips.length })}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          onClick={onOther}
          rightSection={<kbd aria-hidden>F2</kbd>}
          aria-keyshortcuts="F2"
        >
          {t('other')}
        </Button>
        {last && (
          <Button size="xs" variant="default" onClick={() => setWithdrawing(last.code)}>
            {t('withdraw', { code: last.code })}
          </Button>
        )}
        <span role="status" className={classes.quiet} data-bad={keeping !== 'saved' && keeping !== 'saving'}>
          {t(`keeping.${keeping}`)}
        </span>
      </div>
      {withdrawing && <WithdrawLast code={withdrawing} onDone={series.withdrawn} onClose={close} onFailed={close} />}
    </Panel>
  );
}

function Total({ filed }: { filed: readonly FiledOne[] }) {
  const { t } = useTranslation('series');
  const { number, money } = useFormats();
  const { dossiers, copies, fee } = totalOf(filed);
  const parts = [
    t('total', { count: dossiers, shown: number(dossiers) }),
    copies !== null && t('copies', { count: copies, shown: number(copies) }),
    fee !== null && money(fee),
  ];
  return (
    <span role="status" className="digits">
      {parts.filter(Boolean).join(' · ')}
    </span>
  );
}

/** The latest first; the list scrolls, however long the morning was. */
function Filed({ filed }: { filed: readonly FiledOne[] }) {
  const { t } = useTranslation('series');
  const { number, money } = useFormats();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <ol reversed className={classes.filed} aria-label={t('title')} tabIndex={0}>
      {filed.toReversed().map((each) => (
        <li key={each.code} data-withdrawn={each.withdrawn}>
          <Link to="/dossiers/$code" params={{ code: each.code }} target="_blank" className="digits">
            {each.code}
          </Link>{' '}
          <span className="digits">
            {[
              each.copies !== null && t('copies', { count: each.copies, shown: number(each.copies) }),
              each.fee !== null && money(each.fee),
              each.withdrawn ? t('withdrawn') : !each.slip && t('notAccepted'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
