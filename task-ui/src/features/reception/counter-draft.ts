import type { FormData, FormSchema } from '../../api/types';
import type { Filed } from './filing-panel';
import type { Received } from './received';
import type { SubmitterDraft } from './submitter-panel';
import type { SentDossier } from './use-sending';

/** All that is typed and ticked at the counter; files cannot be kept. `open` was sent and has no answer yet. */
export type CounterDraft = Filed & {
  data: FormData;
  submitter: SubmitterDraft;
  received: Received;
  open: SentDossier | null;
};

type Part = {
  key?: string;
  path?: string;
  properties?: Record<string, string>;
  components?: Part[];
};

/** The part of a declaration that says who stands at the counter, where the form does not say it itself. */
const DECLARANT = 'declarant';

/** What of a declaration is the applicant's and not the matter's: the declarant, and what the form marks `series: keep`. */
export function keptOf(schema: FormSchema, data: FormData): FormData {
  const within = (part: Part, values: unknown, marked: boolean): unknown => {
    const keep = marked || part.properties?.series === 'keep' || (part.path ?? part.key) === DECLARANT;
    const inner = part.path ? (values as FormData | undefined)?.[part.path] : values;
    if (inner === undefined || inner === null) return undefined;
    if (!part.components) return keep && part.key ? { [part.key]: (values as FormData)[part.key] } : undefined;
    const kept = part.components.map((each) => within(each, inner, keep)).filter((each) => each !== undefined);
    if (kept.length === 0) return undefined;
    const together = Object.assign({}, ...kept) as FormData;
    return part.path ? { [part.path]: together } : together;
  };
  return (within(schema as unknown as Part, data, false) as FormData | undefined) ?? {};
}

/** How the next dossier begins after this one: the same applicant, or the same place and channel only. */
export const nextOf = (sent: CounterDraft, schema: FormSchema, fresh: SubmitterDraft | null): CounterDraft => ({
  ...sent,
  data: fresh ? {} : keptOf(schema, sent.data),
  submitter: fresh ?? sent.submitter,
  received: {},
  open: null,
});
