import { post } from '../../../api/http';
import type { Correction, DueReset } from '../../../api/schema';

export const correct = (code: string, body: Correction) =>
  post('/api/dossiers/{code}/corrections', { path: { code }, body });
export const previewCorrection = (code: string, body: Correction) =>
  post('/api/dossiers/{code}/corrections/preview', { path: { code }, body });
export const resetDue = (code: string, body: DueReset) =>
  post('/api/dossiers/{code}/due-date', { path: { code }, body });
export const previewDue = (code: string, body: DueReset) =>
  post('/api/dossiers/{code}/due-date/preview', { path: { code }, body });
