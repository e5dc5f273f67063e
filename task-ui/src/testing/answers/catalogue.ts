import type { NodeCount } from '../../components/diagram/counts';
import type { Draft } from '../../features/catalogue/api/get-drafts';
import type { Procedure } from '../../features/catalogue/api/get-procedure';
import type { ProcedureRow } from '../../features/catalogue/api/get-procedures';
import type { Parts } from '../../features/catalogue/api/get-version';

const name = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };
const sector = { vi: 'Hộ tịch', en: 'Civil status' };

export const procedures: ProcedureRow[] = [
  { code: '1.001193', name, sector, versions: 2, inForce: '2026.1', open: 60 },
  {
    code: '1.000894',
    name: { vi: 'Đăng ký kết hôn', en: 'Marriage registration' },
    sector,
    versions: 1,
    inForce: '2026.1',
    open: 0,
  },
];

/** Drafts: one whose last save has a fault, over a former one without. */
export const drafts: Draft[] = [
  {
    slug: 'birth-registration',
    savedAt: '2026-11-23T02:15:00Z',
    savedBy: 'CB0003',
    findings: [
      {
        file: 'birth-registration.bpmn',
        element: 'Task_Appraise',
        value: 'BOSS',
        text: { vi: 'Bước được giao cho vai trò không có thật.', en: 'The task goes to an unknown role.' },
      },
      {
        file: 'procedure.yaml',
        element: null,
        value: 'dòng/line 12',
        text: { vi: 'Tệp phải là YAML đúng cú pháp.', en: 'The file must be well-formed YAML.' },
      },
    ],
    deployed: { id: 2, code: '1.001193', version: '2026.2', name, sector },
  },
];

const proposal = { source: 'Đề xuất chia thời gian trong nội bộ', mark: 'D' };
const portal = 'Cổng Dịch vụ công quốc gia, trang thủ tục 1.001193';

const node = (id: string, vi: string, en: string, type = 'userTask') => ({ id, name: { vi, en }, type });

/** A birth registration as the catalogue answers it. */
export const procedure: Procedure = {
  code: '1.001193',
  name,
  sector,
  versions: [
    { id: 2, version: '2026.1', from: '2026-07-01', to: null, inForce: true },
    { id: 1, version: '2025.1', from: '2025-07-01', to: '2026-06-30', inForce: false },
  ],
};

/** What the version in force consists of, with the beginning of its manifest. */
export const parts: Parts = {
  manifest: {
    code: '1.001193',
    version: '2026.1',
    sector: { code: 'HOTICH', name: sector, source: 'Luật Hộ tịch 60/2014/QH13', mark: 'K-h' },
    agencyLevel: { value: 'COMMUNE', source: portal, mark: 'V:S4' },
    channels: { values: ['COUNTER', 'ONLINE', 'POST'], source: 'Nghị định 118/2025/NĐ-CP', mark: 'V:S23' },
    term: { amount: 0, unit: 'SAME_DAY', policy: 'END_OF_DAY', cutoff: '15:00', source: portal, mark: 'V:S4' },
    supplementDeadline: { amount: 7, unit: 'WORKING_DAY', source: 'Nhóm liên thông 3.000722', mark: 'D' },
    limits: {
      supplements: { value: 1, source: 'Nghị định 61/2018/NĐ-CP', mark: 'K-h' },
      extensions: { value: 1, source: 'Nghị định 61/2018/NĐ-CP', mark: 'K-h' },
    },
    steps: [
      { id: 'Task_Receive', hours: 1, role: 'RECEPTION_OFFICER', normalWay: true, ...proposal },
      { id: 'Task_Appraise', hours: 2.5, role: 'CASE_OFFICER', normalWay: true, ...proposal },
      { id: 'Task_RequestPersonalId', hours: 1, normalWay: true, ...proposal },
      { id: 'Task_Sign', hours: 3.5, role: 'APPROVER', normalWay: true, ...proposal },
      { id: 'Task_ReceiveSupplement', hours: 1, role: 'RECEPTION_OFFICER', normalWay: false, ...proposal },
    ],
    components: [
      { code: 'birthNotice', name: { vi: 'Giấy chứng sinh', en: 'Birth notice' }, source: portal, mark: 'V:S4' },
    ],
    reasons: {
      withdraw: [{ code: 'WRONG_CONTENT', text: { vi: 'Khai sai, sẽ nộp lại', en: 'Wrong content' }, ...proposal }],
    },
  },
  diagramNodes: [
    node('Task_Receive', 'Kiểm tra, tiếp nhận hồ sơ', 'Check and receive'),
    node('Task_Appraise', 'Thẩm định hồ sơ', 'Appraise'),
    node('Task_RequestPersonalId', 'Xin cấp số định danh', 'Request the personal number', 'sendTask'),
    node('Task_Sign', 'Ký Giấy khai sinh', 'Sign the certificate'),
    node('CallActivity_Supplement', 'Bổ sung hồ sơ', 'Supplement', 'callActivity'),
    node('Task_ReceiveSupplement', 'Nhận hồ sơ bổ sung', 'Receive the supplement'),
  ],
  decisions: [
    { key: 'components', name: { vi: 'Thành phần hồ sơ', en: 'Components' }, file: 'birth-documents.dmn' },
    { key: 'term', name: { vi: 'Thời hạn giải quyết', en: 'Term' }, file: 'birth-term.dmn' },
    { key: 'fee', name: { vi: 'Lệ phí', en: 'Charges' }, file: 'birth-fee.dmn' },
  ],
  forms: [
    { id: 'submission', usedBy: { vi: 'Tờ khai', en: 'Declaration' } },
    { id: 'Task_Appraise', usedBy: { vi: 'Thẩm định hồ sơ', en: 'Appraise' } },
  ],
};

/** The version before: one step fewer, and the appraisal took longer. */
export const formerParts: Parts = {
  ...parts,
  manifest: {
    ...parts.manifest,
    version: '2025.1',
    steps: [
      { id: 'Task_Receive', hours: 1, role: 'RECEPTION_OFFICER', normalWay: true, ...proposal },
      { id: 'Task_Appraise', hours: 5, role: 'CASE_OFFICER', normalWay: true, ...proposal },
    ],
  },
  diagramNodes: parts.diagramNodes.filter((it) => it.id !== 'Task_RequestPersonalId'),
  decisions: parts.decisions.filter((it) => it.key !== 'fee'),
};

export const tokens: NodeCount[] = [
  { node: 'Task_Receive', open: 6, late: 0 },
  { node: 'Task_Appraise', open: 21, late: 2 },
  { node: 'Task_Sign', open: 11, late: 5 },
  { node: 'CallActivity_Supplement', open: 7, late: 0 },
  { node: 'Task_ReceiveSupplement', open: 7, late: 0 },
];
