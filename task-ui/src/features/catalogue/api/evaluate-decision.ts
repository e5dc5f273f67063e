import { post } from '../../../api/http';
import type { Answer } from '../../../components/decision-table/try-fields';

/** Lets the engine evaluate a decision of a version with given facts; nothing is stored. */
export const evaluateDecision = (version: number, key: string, inputs: Record<string, unknown>): Promise<Answer> =>
  post<Answer>(`/api/catalogue/versions/${version}/decisions/${encodeURIComponent(key)}/evaluate`, { inputs });
