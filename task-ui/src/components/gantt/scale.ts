/** A stretch of time in epoch milliseconds, `to` exclusive. */
export type Span = { from: number; to: number };

/** Maps instants to pixels, never decreasing; instants outside the range stick to its ends. */
export type Scale = { from: number; to: number; x: (instant: number) => number };

/** Closed time keeps this share of its width on the office axis, so that a night or a holiday stays visible as a seam. */
export const CLOSED_WEIGHT = 0.05;

type Piece = { from: number; to: number; weight: number };

/** A scale on which every hour is equally wide. */
export const calendarScale = (range: Span, width: Span): Scale => piecewise([{ ...range, weight: 1 }], width);

/**
 * A scale on which office time is wide and closed time is a seam.
 * `open` holds the office hours, ascending and without overlap; without any of them every hour counts the same.
 */
export function officeScale(range: Span, open: Span[], width: Span): Scale {
  const inside = open.map((span) => clip(span, range)).filter((span) => span.to > span.from);
  if (inside.length === 0) return calendarScale(range, width);
  const pieces: Piece[] = [];
  let cursor = range.from;
  for (const span of inside) {
    if (span.from > cursor) pieces.push({ from: cursor, to: span.from, weight: CLOSED_WEIGHT });
    pieces.push({ ...span, weight: 1 });
    cursor = span.to;
  }
  if (cursor < range.to) pieces.push({ from: cursor, to: range.to, weight: CLOSED_WEIGHT });
  return piecewise(pieces, width);
}

export const clip = (span: Span, range: Span): Span => ({
  from: Math.max(span.from, range.from),
  to: Math.min(span.to, range.to),
});

function piecewise(pieces: Piece[], width: Span): Scale {
  const weight = (piece: Piece) => (piece.to - piece.from) * piece.weight;
  const total = pieces.reduce((sum, piece) => sum + weight(piece), 0) || 1;
  const first = pieces[0]?.from ?? 0;
  const last = pieces[pieces.length - 1]?.to ?? 0;
  const pixels = width.to - width.from;
  return {
    from: first,
    to: last,
    x: (instant) => {
      let passed = 0;
      for (const piece of pieces) {
        if (instant <= piece.from) break;
        passed += (Math.min(instant, piece.to) - piece.from) * piece.weight;
      }
      return width.from + (passed / total) * pixels;
    },
  };
}
