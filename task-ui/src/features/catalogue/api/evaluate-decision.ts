import { post } from '../../../api/http';

/** Lets the engine evaluate a decision of a version with given facts; nothing is stored. */
export const evaluateDecision = (version: number, key: string, inputs: Record<string, unknown>) =>
  post('/api/catalogue/versions/{id}/decisions/{key}/evaluate', { path: { id: version, key }, body: { inputs } });
