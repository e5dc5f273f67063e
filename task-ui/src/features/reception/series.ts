import type { FormData } from '../../api/types';
import { isRecord } from '../../components/form/schema';
import type { CounterDraft } from './counter-draft';

/** One dossier of a series: how many copies were asked for, what is to be paid, whether it has a slip. */
export type FiledOne = {
  code: string;
  copies: number | null;
  fee: number | null;
  slip: boolean;
  withdrawn: boolean;
};

/** What the server keeps of a series. */
export type KeptSeries = { typed: CounterDraft | null; filed: FiledOne[] };

/** How many copies or cases a declaration asks for; null where its form does not ask. */
export function copiesIn(data: FormData): number | null {
  const request = isRecord(data.request) ? data.request : {};
  const count = request.quantity ?? request.copies;
  return typeof count === 'number' ? count : null;
}
