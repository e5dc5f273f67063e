/** A cell of a table as a person reads it. The wording of the operators is given, so that both languages can say it. */
export type Words = {
  any: string;
  yes: string;
  no: string;
  or: string;
  not: (what: string) => string;
  code: (code: string) => string;
};

/** Turns a FEEL entry into reading text: quotes go, booleans become words; whatever is unknown stays as written. */
export function readable(entry: string, words: Words): string {
  const trimmed = entry.trim();
  if (trimmed === '' || trimmed === '-') return words.any;
  if (trimmed === 'true') return words.yes;
  if (trimmed === 'false') return words.no;
  const negated = /^not\((.*)\)$/s.exec(trimmed);
  if (negated) return words.not(readable(negated[1] ?? '', words));
  const comparison = /^(<=|>=|<|>)\s*(.+)$/s.exec(trimmed);
  if (comparison) return `${SIGN[comparison[1] ?? ''] ?? ''} ${unquote(comparison[2] ?? '', words)}`;
  const parts = split(trimmed);
  return parts.map((part) => unquote(part, words)).join(` ${words.or} `);
}

const SIGN: Record<string, string> = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' };

function unquote(text: string, words: Words): string {
  const date = /^date\("(\d{4})-(\d\d)-(\d\d)"\)$/.exec(text.trim());
  if (date) return `${date[3]}/${date[2]}/${date[1]}`;
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(text.trim());
  return quoted ? words.code((quoted[1] ?? '').replace(/\\"/g, '"')) : text.trim();
}

/** Splits at commas that are outside quotes and brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' && text[at - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
