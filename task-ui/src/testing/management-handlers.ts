import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { calendarYear, impact, laterRows } from './answers/calendar';
import { drafts, formerParts, parts, procedure, procedures, tokens } from './answers/catalogue';
import { attention, summary } from './answers/monitoring';
import { mail, operations, parked } from './answers/operations';
import { timeline } from './answers/timeline';
import { units } from './answers/units';
import { filledForm } from './filled-form';
import { session } from './people';

const BUNDLE = 'src/main/resources/procedures/birth-registration';
const FILES: Record<string, string> = {
  components: `../decision-tables/${BUNDLE}/birth-documents.dmn`,
  term: `../decision-tables/${BUNDLE}/birth-term.dmn`,
  fee: `../decision-tables/${BUNDLE}/birth-fee.dmn`,
  diagram: `../processes/${BUNDLE}/birth-registration.bpmn`,
  submission: `../processes/${BUNDLE}/forms/birth-declaration.form`,
  Task_Appraise: `../processes/${BUNDLE}/forms/appraise.form`,
};

/** A file of the real bundle of birth registration, as the server would hand it out. */
export function bundleFile(key: string): string {
  const file = resolve(process.cwd(), FILES[key] ?? '');
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  return readFileSync(file, 'utf8');
}

const xml = (text: string) => new HttpResponse(text, { headers: { 'Content-Type': 'application/xml' } });

/** Answers for the pages of managers, analysts and administrators. */
export const managementHandlers: RequestHandler[] = [
  http.get('*/api/session', () => HttpResponse.json(session)),
  http.get('*/api/monitoring/attention', ({ request }) =>
    HttpResponse.json(attention(new URL(request.url).searchParams)),
  ),
  http.get('*/api/monitoring/summary', () => HttpResponse.json(summary)),
  http.get('*/api/dossiers/:code/timeline', () => HttpResponse.json(timeline)),
  http.get('*/api/organisation/units', () => HttpResponse.json(units)),
  http.get('*/api/calendar/:unit/:year', ({ params }) =>
    HttpResponse.json(
      calendarYear(
        Number(params.year),
        units.find((unit) => unit.code === params.unit),
      ),
    ),
  ),
  http.post('*/api/calendar/changes/preview', () => HttpResponse.json(impact)),
  http.post('*/api/calendar/changes', () => HttpResponse.json({ applied: impact.count, changeId: 12 })),
  http.get('*/api/previews/:token/rows', () => HttpResponse.json({ items: laterRows, next: null })),
  http.get('*/api/catalogue/procedures', () => HttpResponse.json(procedures)),
  http.get('*/api/catalogue/incomplete', () => HttpResponse.json([])),
  http.get('*/api/catalogue/drafts', () => HttpResponse.json(drafts)),
  http.get('*/api/catalogue/drafts/:slug', ({ params }) =>
    HttpResponse.json(drafts.find((draft) => draft.slug === params.slug)),
  ),
  http.get('*/api/catalogue/procedures/:code', () => HttpResponse.json(procedure)),
  http.get('*/api/catalogue/versions/:id', ({ params }) => HttpResponse.json(params.id === '1' ? formerParts : parts)),
  http.get('*/api/catalogue/versions/:id/diagram', () => xml(bundleFile('diagram'))),
  http.get('*/api/catalogue/versions/:id/decisions/:key', ({ params }) => xml(bundleFile(String(params.key)))),
  http.get('*/api/catalogue/versions/:id/forms/:form', ({ params }) =>
    HttpResponse.json(filledForm(bundleFile(String(params.form)))),
  ),
  http.get('*/api/catalogue/versions/:id/tokens', () => HttpResponse.json(tokens)),
  http.post('*/api/catalogue/versions/:id/decisions/:key/evaluate', () =>
    HttpResponse.json({ rows: [{ code: 'LP-KS', unitAmount: 0, quantity: 1 }], matchedRules: ['Rule_OnTime'] }),
  ),
  http.get('*/api/operations', () => HttpResponse.json(operations)),
  http.get('*/api/operations/mail', () => HttpResponse.json(mail)),
  http.get('*/api/operations/parked', () => HttpResponse.json(parked)),
  http.post('*/api/operations/journal/verify', () =>
    HttpResponse.json({ sound: true, dossiers: 260, rows: 4120, digests: 250, lastDigest: null, findings: [] }),
  ),
  http.post('*/api/operations/*', () => HttpResponse.json({})),
];
