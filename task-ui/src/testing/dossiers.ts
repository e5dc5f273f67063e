import declaration from '../../../processes/src/main/resources/procedures/birth-registration/forms/birth-declaration.form?raw';
import type { DossierDetail, TaskRow, Urgency } from '../api/types';
import { commune, officer } from './people';

const OWNERS = ['NGUYỄN THỊ HOÀ', 'NGUYỄN THỊ HÒA', 'ĐỖ MINH ÁNH', 'QUÀNG VĂN ĐẠI', 'LÒ BẢO NGỌC', 'HÀ GIA HUY'];
const STEPS = [
  ['Task_Receive', 'Kiểm tra, tiếp nhận hồ sơ', 'Check and receive'],
  ['Task_Appraise', 'Thẩm định hồ sơ', 'Appraise the dossier'],
  ['Task_Sign', 'Ký Giấy khai sinh', 'Sign the birth certificate'],
] as const;
const URGENCY: Urgency[] = ['OVERDUE', 'DUE_SOON', 'ON_TRACK', 'ON_TRACK', 'PAUSED'];
const REMAINING: Record<Urgency, number> = { OVERDUE: -150, DUE_SOON: 55, ON_TRACK: 610, PAUSED: 0 };
const STEP_DUE = '2026-11-23T16:30:00+07:00';

export const birth = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };
export const declarationForm = { id: 'birthRegistration_birthDeclaration', schema: JSON.parse(declaration) };

export function taskRow(index: number): TaskRow {
  const [step, vi, en] = STEPS[index % STEPS.length] ?? STEPS[0];
  const urgency = URGENCY[index % URGENCY.length] ?? 'ON_TRACK';
  return {
    taskId: `t${index}`,
    version: 1,
    dossierCode: `H99.31-261123-${String(index + 1).padStart(4, '0')}`,
    ownerName: OWNERS[index % OWNERS.length] ?? '',
    procedureCode: '1.001193',
    procedureName: birth,
    step,
    stepName: { vi, en },
    role: 'CASE_OFFICER',
    unit: commune,
    assignee: index % 3 === 0 ? null : officer,
    acting: null,
    absence: null,
    claimable: index % 3 === 0 && index % 2 === 0,
    createdAt: '2026-11-23T08:10:00+07:00',
    stepDueAt: urgency === 'PAUSED' ? null : STEP_DUE,
    dueAt: '2026-11-25T17:00:00+07:00',
    firstDue: urgency === 'PAUSED' ? null : { kind: 'STEP', at: STEP_DUE, remainingMinutes: REMAINING[urgency] },
    urgency,
    priority: index % 5 === 0 ? 'HIGH' : 'NORMAL',
    unread: index % 4 === 0 ? 'NEW' : index % 7 === 0 ? 'CHANGED' : null,
    status: 4,
  };
}

export const tasks = Array.from({ length: 130 }, (_, index) => taskRow(index));

const data = {
  declarant: {
    fullName: 'Nguyễn Văn Bình',
    relation: 'FATHER',
    idNumber: '038090001234',
    residence: 'Bản Mòn, xã Suối Vàng',
  },
  circumstances: { birthNotice: 'PAPER', birthNoticeNumber: '112/2026' },
  child: { fullName: 'NGUYỄN THỊ HOÀ', sex: 'FEMALE', birthDate: '2026-11-02', ethnicity: '01', nationality: 'VN' },
  mother: { fullName: 'TRẦN THỊ LAN', birthYear: 1994, nationality: 'VN' },
  father: { fullName: 'NGUYỄN VĂN BÌNH', birthYear: 1990, nationality: 'VN' },
  request: { copies: 2, delivery: 'COUNTER' },
};

export const dossier: DossierDetail = {
  code: 'H99.31-261123-0001',
  revision: 7,
  procedureCode: '1.001193',
  procedureName: birth,
  versionId: 1,
  unit: commune,
  competentUnit: commune,
  competenceUnknown: false,
  competentUnits: [],
  channel: 'COUNTER',
  channelName: { vi: 'Tại quầy', en: 'At the counter' },
  status: 4,
  statusName: { vi: 'Đang xử lý', en: 'In process' },
  outcome: null,
  outcomeName: null,
  ownerName: 'NGUYỄN THỊ HOÀ',
  submitter: {
    name: 'Nguyễn Văn Bình',
    idNumber: '038090001234',
    phone: '0900 000 001',
    email: null,
    address: 'Bản Mòn, xã Suối Vàng',
    relation: 'FATHER',
  },
  data,
  dataForm: declarationForm,
  components: [
    {
      code: 'birthNotice',
      name: { vi: 'Giấy chứng sinh', en: 'Birth notice' },
      manner: 'HANDED_IN',
      original: 1,
      certified: 0,
      photocopy: 0,
      required: true,
      received: { original: 1, certified: 0, photocopy: 0 },
      missing: false,
      origin: { digitised: false, reusedKind: null, reusedSource: null },
    },
    {
      code: 'marriageCertificate',
      name: { vi: 'Giấy chứng nhận kết hôn của cha, mẹ', en: 'Marriage certificate of the parents' },
      manner: 'HANDED_IN',
      original: 0,
      certified: 1,
      photocopy: 0,
      required: true,
      received: { original: 0, certified: 0, photocopy: 0 },
      missing: true,
      origin: { digitised: false, reusedKind: null, reusedSource: null },
    },
  ],
  attachments: [
    {
      id: 'a1',
      componentCode: 'birthNotice',
      name: 'giay-chung-sinh.png',
      mediaType: 'image/png',
      size: 245_000,
      sha256: 'ab12',
      at: '2026-11-23T16:05:00+07:00',
      by: officer,
      version: 1,
      replaces: null,
      replacedBy: null,
      reason: null,
    },
  ],
  forms: [
    {
      number: '01',
      serial: '01-H99.31-2026-00042',
      title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment slip' },
      at: '2026-11-23T16:05:00+07:00',
      part: null,
      replacedBy: null,
      url: '/api/dossiers/H99.31-261123-0001/forms/01-H99.31-2026-00042.pdf',
    },
  ],
  supplements: [],
  obligations: [],
  parts: [],
  notes: [],
  labels: [],
  result: null,
  submittedAt: '2026-11-23T16:05:00+07:00',
  receivedAt: '2026-11-23T16:05:00+07:00',
  dueAt: '2026-11-25T17:00:00+07:00',
  finishedAt: null,
  returnedAt: null,
  timeliness: { byDate: null, byInstant: null },
  openTasks: [
    {
      taskId: taskRow(1).taskId,
      step: taskRow(1).step,
      stepName: taskRow(1).stepName,
      role: { vi: 'Người thụ lý', en: 'Case officer' },
      unit: taskRow(1).unit,
      assignee: taskRow(1).assignee,
      turn: 'OFFICE',
      createdAt: taskRow(1).createdAt,
      stepDueAt: taskRow(1).stepDueAt,
    },
  ],
  waiting: null,
  clocks: [
    {
      clock: 'DOSSIER',
      subject: '',
      name: { vi: 'Thời hạn giải quyết hồ sơ', en: 'Time limit of the dossier' },
      state: 'RUNNING',
      dueAt: '2026-11-25T17:00:00+07:00',
      formerDueAts: ['2026-11-24T17:00:00+07:00'],
      sentences: [
        {
          vi: 'Tiếp nhận thứ Hai 23/11/2026 lúc 16:05, sau 15:00.',
          en: 'Received Monday 23/11/2026 at 16:05, after 15:00.',
        },
        { vi: 'Thứ Ba 24/11/2026 là ngày nghỉ.', en: 'Tuesday 24/11/2026 is a holiday.' },
        { vi: 'Hẹn trả thứ Tư 25/11/2026 lúc 17:00.', en: 'Due Wednesday 25/11/2026 at 17:00.' },
      ],
    },
  ],
  allowed: ['WITHDRAW', 'STOP', 'EXTEND', 'ATTACH'],
  reasons: [
    {
      group: 'withdraw',
      code: 'NO_LONGER_NEEDED',
      text: { vi: 'Người yêu cầu không còn nhu cầu', en: 'No longer needed' },
    },
    { group: 'extend', code: 'VERIFICATION', text: { vi: 'Cần xác minh thêm', en: 'Needs verification' } },
  ],
};
