import { HttpResponse, http, type RequestHandler } from 'msw';
import appraise from '../../../processes/src/main/resources/procedures/birth-registration/forms/appraise.form?raw';
import type { TaskDetail } from '../api/schema';
import type { Facet, TaskRow } from '../api/types';
import { fold } from '../lib/fold';
import { deskHandlers } from './desk-handlers';
import { birth, declarationForm, dossier, tasks } from './dossiers';
import { filledForm } from './filled-form';
import { managementHandlers } from './management-handlers';
import { commune, officer, session, signInOptions } from './people';

const facetsOf = (rows: TaskRow[], key: (row: TaskRow) => string, label: (row: TaskRow) => Facet['label']): Facet[] => {
  const groups = new Map<string, Facet>();
  for (const row of rows) {
    const value = key(row);
    const facet = groups.get(value) ?? { value, label: label(row), count: 0 };
    groups.set(value, { ...facet, count: facet.count + 1 });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
};

const urgencyLabel = { OVERDUE: 'Quá hạn', DUE_SOON: 'Sắp hết hạn', ON_TRACK: 'Trong hạn', PAUSED: 'Tạm dừng' };

const taskList = http.get('*/api/tasks', ({ request }) => {
  const asked = new URL(request.url).searchParams;
  const lists: Record<string, TaskRow[]> = {
    mine: tasks.filter((row) => row.assignee),
    role: tasks.filter((row) => !row.assignee),
    units: tasks,
    sent: [],
  };
  const base = lists[asked.get('list') ?? 'mine'] ?? [];
  const rows = base.filter(
    (row) =>
      (!asked.get('priority') || row.priority === asked.get('priority')) &&
      (!asked.get('urgency') || row.urgency === asked.get('urgency')) &&
      (!asked.get('step') || row.step === asked.get('step')) &&
      fold(row.ownerName + row.dossierCode).includes(fold(asked.get('q') ?? '')),
  );
  const from = Number(asked.get('cursor') ?? 0);
  const to = from + Number(asked.get('size') ?? 20);
  return HttpResponse.json({
    items: rows.slice(from, to),
    next: to < rows.length ? String(to) : null,
    total: rows.length,
    facets: {
      label: [],
      step: facetsOf(
        base,
        (row) => row.step,
        (row) => row.stepName,
      ),
      priority: facetsOf(
        base,
        (row) => row.priority,
        (row) => ({ vi: row.priority, en: row.priority }),
      ),
      urgency: facetsOf(
        base,
        (row) => row.urgency,
        (row) => ({ vi: urgencyLabel[row.urgency], en: row.urgency }),
      ),
      procedure: facetsOf(
        base,
        (row) => row.procedureCode,
        (row) => row.procedureName,
      ),
      unit: facetsOf(
        base,
        (row) => row.unit.code,
        (row) => row.unit.name,
      ),
    },
  });
});

const taskDetail = http.get('*/api/tasks/:id', ({ params }) => {
  const row = tasks.find((it) => it.taskId === params.id);
  if (!row) return HttpResponse.json({ title: 'Không tìm thấy việc', code: 'not-found' }, { status: 404 });
  const answer: TaskDetail = {
    task: row,
    form: { id: 'birthRegistration_appraise', schema: filledForm(appraise) },
    data: {},
    unsent: null,
    findings: [],
    allowed: row.assignee ? ['RELEASE', 'COMPLETE', 'SEND_BACK', 'REASSIGN'] : ['CLAIM'],
    blocked: null,
    onBehalfOf: null,
    reasons: [
      { group: 'sendBack', code: 'WRONG_DATA', text: { vi: 'Sai thông tin trên giấy tờ', en: 'Wrong data' } },
      { group: 'reassign', code: 'ABSENCE', text: { vi: 'Người được giao vắng mặt', en: 'The officer is absent' } },
    ],
    dossier,
  };
  return HttpResponse.json(answer);
});

const reception = [
  http.get('*/api/reception/procedures', () =>
    HttpResponse.json([
      { code: '1.001193', name: birth, versionId: 1, onlineLevel: 'FULL', fee: { vi: 'Miễn lệ phí', en: 'Free' } },
    ]),
  ),
  http.get('*/api/reception/procedures/:code', () =>
    HttpResponse.json({
      code: '1.001193',
      name: birth,
      versionId: 1,
      form: declarationForm,
      term: {
        vi: 'trong ngày; sau 15 giờ thì ngày làm việc tiếp theo',
        en: 'same day; after 15:00 the next working day',
      },
      competentUnits: [commune],
      communes: [commune],
      acceptable: true,
      reasons: [],
    }),
  ),
  http.post('*/api/reception/person', () => HttpResponse.json({ answer: 'UNKNOWN', person: null })),
  http.post('*/api/reception/procedures/:code/components', () =>
    HttpResponse.json({
      components: dossier.components,
      fee: {
        items: [
          { code: 'LP-TL', name: { vi: 'Bản sao trích lục (2 bản)', en: 'Copies of the extract (2)' }, amount: 16_000 },
        ],
        total: 16_000,
      },
      dueAtIfReceivedNow: '2026-11-25T17:00:00+07:00',
      explanation: dossier.clocks[0]?.sentences ?? [],
      competentUnit: commune,
      duplicates: [],
      missing: [],
    }),
  ),
  http.put('*/api/tasks/:id/unsent', () => HttpResponse.json({ version: 1, savedAt: '2026-11-23T10:15:00+07:00' })),
  http.delete('*/api/tasks/:id/unsent', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/dossiers', () =>
    HttpResponse.json({ code: dossier.code, status: 2, dueAt: dossier.dueAt, taskIds: ['t1'], duplicates: [] }),
  ),
];

const search = http.get('*/api/search', ({ request }) => {
  const q = new URL(request.url).searchParams.get('q') ?? '';
  const rows = tasks.filter((row) => fold(row.ownerName + row.dossierCode).includes(fold(q)));
  return HttpResponse.json({
    items: rows.slice(0, 20).map((row) => ({
      code: row.dossierCode,
      ownerName: row.ownerName,
      submitterName: 'Nguyễn Văn Bình',
      procedureCode: row.procedureCode,
      procedureName: row.procedureName,
      unit: row.unit,
      status: 4,
      statusName: dossier.statusName,
      receivedAt: dossier.receivedAt,
      dueAt: row.dueAt,
      finishedAt: null,
      step: null,
      matched: [
        {
          field: 'owner',
          name: { vi: 'Chủ hồ sơ', en: 'Owner' },
          fragments: [
            { text: row.ownerName.slice(0, 6), hit: true },
            { text: row.ownerName.slice(6), hit: false },
          ],
        },
      ],
    })),
    next: null,
    total: rows.length,
    facets: {
      status: [
        { value: '4', label: { vi: 'Đang xử lý', en: 'In process' }, count: 83 },
        { value: '10', label: { vi: 'Đã trả kết quả', en: 'Result delivered' }, count: 47 },
      ],
      procedure: [],
      unit: [],
      timeliness: [
        { value: 'ON_TIME', label: { vi: 'Đúng hạn', en: 'On time' }, count: 41 },
        { value: 'OVERDUE', label: { vi: 'Quá hạn', en: 'Overdue' }, count: 6 },
      ],
      month: [
        { value: '2026-11', label: { vi: 'Tháng 11/2026', en: 'November 2026' }, count: 72 },
        { value: '2026-10', label: { vi: 'Tháng 10/2026', en: 'October 2026' }, count: 58 },
      ],
    },
    lagMillis: 3400,
    similar: false,
  });
});

/** Answers of an invented server, for tests and for `vite --mode mock`. */
export const handlers: RequestHandler[] = [
  ...managementHandlers,
  http.post('*/api/session', () => HttpResponse.json(session)),
  http.delete('*/api/session', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/sign-in-options', () => HttpResponse.json(signInOptions)),
  http.get('*/api/organisation/units', () => HttpResponse.json([commune])),
  http.get('*/api/organisation/units/:code/officers', () =>
    HttpResponse.json([
      { ...officer, awayUntil: null },
      { id: '8', name: 'Hà Văn Sơn', awayUntil: null },
    ]),
  ),
  taskList,
  taskDetail,
  http.post('*/api/tasks/:id/preview', () => HttpResponse.json({ ready: false, outcome: null })),
  http.post('*/api/tasks/:id/:action', ({ params }) => {
    const row = tasks.find((it) => it.taskId === params.id);
    if (row && params.action === 'claim') row.assignee = officer;
    return HttpResponse.json({ dossierCode: row?.dossierCode, status: 4, dueAt: row?.dueAt, nextTasks: [] });
  }),
  ...reception,
  ...deskHandlers,
  http.get('*/api/dossiers/:code', () => HttpResponse.json(dossier)),
  search,
];
