import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../api/types';
import { useKeys } from '../../lib/keyboard';
import { Hit } from './hit';
import classes from './search.module.css';
import { useStep } from './use-step';

/** The dossiers found; j and k walk through them, Enter opens one, c goes to the step of it that is the officer's. */
export function SearchResults({ hits, stale }: { hits: SearchHit[]; stale: boolean }) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const list = useRef<HTMLOListElement>(null);
  // by its code: more hits, or the same in another order, do not change what is chosen
  const [chosen, setChosen] = useState<string>();
  const move = (step: number) => {
    const index = Math.max(0, Math.min(hits.length - 1, hits.findIndex((hit) => hit.code === chosen) + step));
    setChosen(hits[index]?.code);
    list.current?.querySelectorAll<HTMLElement>('article')[index]?.focus();
  };
  const toStep = useStep();
  const chosenHit = () => hits.find((it) => it.code === chosen);
  const act = () => {
    const hit = chosenHit();
    if (hit) toStep(hit);
  };
  const open = () => {
    const hit = chosenHit();
    if (hit) void navigate({ to: '/dossiers/$code', params: { code: hit.code } });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: open,
    o: open,
    c: act,
  });
  return (
    <ol ref={list} className={classes.hits} aria-label={t('title')} data-stale={stale}>
      {hits.map((hit) => (
        <li key={hit.code}>
          <Hit hit={hit} onFocus={() => setChosen(hit.code)} onStep={() => toStep(hit)} />
        </li>
      ))}
    </ol>
  );
}
