import type { AbsenceView, AbsenceViewOptions, AbsenceViewOverview, ImpactPreview } from '../../api/schema';
import { birth } from '../dossiers';
import { commune, officer } from '../people';

const colleague = { id: '8', name: 'Hà Văn Thay' };

export const coming: AbsenceView = {
  id: 5,
  version: 1,
  officer,
  from: '2026-12-01',
  to: '2026-12-04',
  reason: 'LEAVE',
  reasonText: { vi: 'Nghỉ phép', en: 'Annual leave' },
  state: 'COMING',
  stateText: { vi: 'Sắp tới', en: 'Coming' },
  substitutes: [
    { procedureCode: null, procedureName: null, officer: colleague },
    { procedureCode: '1.001193', procedureName: birth, officer: { id: '9', name: 'Lý Thị Riêng' } },
  ],
  enteredBy: officer,
  endedAt: null,
  mayEnd: true,
};

export const absences: AbsenceViewOverview = {
  officer,
  absences: [coming],
  standingIn: [
    {
      ...coming,
      id: 4,
      officer: colleague,
      reason: null,
      reasonText: null,
      state: 'RUNNING',
      stateText: { vi: 'Đang vắng', en: 'Away now' },
      substitutes: [{ procedureCode: null, procedureName: null, officer }],
      mayEnd: false,
    },
  ],
};

const roleTitle = { vi: 'Công chức thụ lý', en: 'Case officer' };

export const absenceOptions: AbsenceViewOptions = {
  officer,
  substitutes: [
    { officer: colleague, shared: [{ unit: commune, roleTitle }], away: [] },
    {
      officer: { id: '9', name: 'Lý Thị Riêng' },
      shared: [{ unit: commune, roleTitle }],
      away: [{ from: '2026-12-03', to: '2026-12-05' }],
    },
  ],
  procedures: [{ code: '1.001193', name: birth }],
};

export const handedOver: ImpactPreview = {
  token: 'preview-a',
  count: 2,
  kinds: [
    { kind: 'TAKEN', name: { vi: 'người thay xử lý', en: 'done by a substitute' }, count: 1 },
    { kind: 'BLOCKED', name: { vi: 'người thay không làm được', en: 'the substitute may not do' }, count: 1 },
  ],
  rows: [
    {
      dossierCode: 'H99.31-261123-0001',
      label: 'NGUYỄN THỊ HOÀ',
      before: officer.name,
      after: colleague.name,
      sentence: { vi: `${colleague.name} thay ${officer.name}.`, en: `${colleague.name} acts for ${officer.name}.` },
      blocked: null,
    },
    {
      dossierCode: 'H99.31-261123-0002',
      label: 'ĐỖ MINH ÁNH',
      before: officer.name,
      after: officer.name,
      sentence: { vi: `${colleague.name} thay ${officer.name}.`, en: `${colleague.name} acts for ${officer.name}.` },
      blocked: { vi: 'Người thay đã thẩm định hồ sơ này', en: 'The substitute examined this dossier' },
    },
  ],
  next: null,
};
