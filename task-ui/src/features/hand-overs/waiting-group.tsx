import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierLink } from '../../components/dossier-link';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { type AtDesk, type HandOverView, useMake, type WaitingPaper } from './api/hand-overs';
import classes from './hand-overs.module.css';

/** Dossiers on one list: a bundle that somebody checks by hand. */
const LONGEST = 50;

type Props = { desk: AtDesk; papers: readonly WaitingPaper[]; onMade: (list: HandOverView) => void };

/** Dossiers that wait for one unit, of which one chooses those of the next list; at first the first of all of them. */
export function WaitingGroup({ desk, papers, onMade }: Props) {
  const { t } = useTranslation('handOvers');
  const formats = useFormats();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const make = useMake(desk, onMade);
  const to = papers[0]?.to;
  if (!to) return null;
  const chosen = papers.filter(({ code }) => !left.has(code)).slice(0, LONGEST);
  const isChosen = (code: string) => chosen.some((it) => it.code === code);
  const choose = (code: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(code);
    else next.add(code);
    setLeft(next);
  };
  const title = t('for', { unit: formats.unit(to.name) });
  return (
    <section className={classes.group} aria-label={title}>
      <div className={classes.head}>
        <h3>{title}</h3>
        <Button
          disabled={chosen.length === 0}
          loading={make.isPending}
          onClick={() => make.mutate({ toUnit: to.code, dossiers: chosen.map(({ code }) => code) })}
        >
          {t('make', { count: chosen.length, shown: formats.number(chosen.length) })}
        </Button>
      </div>
      {make.isError && <Failure error={make.error} />}
      <table className={classes.table}>
        <caption className={classes.hidden}>{title}</caption>
        <thead>
          <tr>
            <td>
              <Checkbox
                aria-label={t('all')}
                checked={chosen.length === papers.length}
                indeterminate={chosen.length > 0 && chosen.length < papers.length}
                onChange={(event) =>
                  setLeft(new Set(event.currentTarget.checked ? [] : papers.map(({ code }) => code)))
                }
              />
            </td>
            <th scope="col">{t('column.dossier')}</th>
            <th scope="col">{t('column.owner')}</th>
            <th scope="col">{t(`column.moved.${desk.side}`)}</th>
            <th scope="col">{t('column.due')}</th>
            <th scope="col">{t('column.step')}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.code}>
              <td>
                <Checkbox
                  aria-label={t('choose', { code: paper.code })}
                  checked={isChosen(paper.code)}
                  onChange={(event) => choose(paper.code, event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                <DossierLink code={paper.code} className={classes.code} />
                <span className={classes.quiet}>{formats.text(paper.procedureName)}</span>
              </th>
              <td data-label={t('column.owner')}>{paper.ownerName ?? t('hiddenOwner')}</td>
              <td data-label={t(`column.moved.${desk.side}`)} className={classes.digits}>
                {formats.dateTime(paper.movedAt)}
              </td>
              <td data-label={t('column.due')} className={classes.digits}>
                {paper.dueAt ? formats.dateTime(paper.dueAt) : t('noDue')}
              </td>
              <td data-label={t('column.step')}>{formats.text(paper.step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
