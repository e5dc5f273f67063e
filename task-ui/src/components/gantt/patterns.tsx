import type { Turn } from './timeline';

/** Fills of the bars: told apart by pattern, not by colour alone. */
export const fillOf = (turn: Turn, id: string): string =>
  turn === 'OFFICE' ? 'var(--gantt-office)' : `url(#${id}-${turn === 'APPLICANT' ? 'applicant' : 'agency'})`;

const unit = 'userSpaceOnUse';

/** Definitions of the patterns, under ids of this chart only. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-pause`} width="7" height="7" patternUnits={unit} patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#f3ead2" fillOpacity="0.55" />
        <line x1="0" y1="0" x2="0" y2="7" stroke="#cdb98a" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}-applicant`} width="6" height="6" patternUnits={unit}>
        <rect width="6" height="6" fill="#fff7e0" />
        <circle cx="3" cy="3" r="1.5" fill="#8a5a00" />
      </pattern>
      <pattern id={`${id}-agency`} width="6" height="6" patternUnits={unit}>
        <rect width="6" height="6" fill="#e4f2f0" />
        <line x1="1.5" y1="0" x2="1.5" y2="6" stroke="#0b6b61" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}-late`} width="6" height="6" patternUnits={unit} patternTransform="rotate(-45)">
        <rect width="6" height="6" fill="#b42318" />
        <line x1="0" y1="0" x2="0" y2="6" stroke="#e58a82" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}
