import type { Slice, Text } from '../../api/types';

/** One dossier that a change would touch. `before` and `after` are instants or short values; both as they would be shown. */
export type ImpactRow = {
  dossierCode: string;
  /** Name of the owner; null for who may see no personal data. */
  label: string | null;
  before: string;
  after: string;
  sentence: Text;
  blocked: Text | null;
};

/** What a change would do to real dossiers, computed by the code that would do it. */
export type Impact = {
  /** Names this very answer; applying with it fails when the data changed since. */
  token: string;
  count: number;
  kinds: { kind: string; name: Text; count: number }[];
  /** The first rows; more of them under `next`. */
  rows: ImpactRow[];
  next: string | null;
};

/** The rows that follow. */
export type ImpactRows = Slice<ImpactRow>;
