import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Text } from '../../../api/types';

export type Version = { id: number; version: string; from: string; to: string | null; inForce: boolean };
export type DiagramNode = { id: string; name: Text; type: string };
export type DecisionRef = { key: string; name: Text; file: string };
export type FormRef = { id: string; usedBy: Text };

/** A procedure with the parts of the version in force; the manifest is the bundle's procedure.yaml as it was loaded. */
export type Procedure = {
  code: string;
  name: Text;
  sector: Text;
  versions: Version[];
  manifest: Record<string, unknown>;
  diagramNodes: DiagramNode[];
  decisions: DecisionRef[];
  forms: FormRef[];
};

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'procedure', code],
    queryFn: () => get<Procedure>(`/api/catalogue/procedures/${encodeURIComponent(code)}`),
  });
