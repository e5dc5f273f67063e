import type { Mail, Operations, ParkedEvent } from '../../features/operations/api/operations';

export const operations: Operations = {
  index: {
    available: true,
    lagMillis: 340,
    documents: 259,
    dossiers: 260,
    drift: { checkedAt: '2026-11-23T22:40:00+07:00', sampled: 50, repaired: 1, missing: 1, removed: 0 },
    reindex: { running: true, done: 1200, total: 2600 },
  },
  consumers: [
    { name: 'search', position: '1/7340/4120', behind: 0, holder: 'motcua-1', parked: 1, lastError: null },
    { name: 'portal', position: '1/7311/4098', behind: 22, holder: null, parked: 0, lastError: 'Connection refused' },
  ],
  incidents: [
    {
      id: 'incident-1',
      dossierCode: 'H77.12-261123-0004',
      node: 'Task_RequestPersonalId',
      sentence: {
        vi: 'Cơ sở dữ liệu dân cư không trả lời khi xin cấp số định danh.',
        en: 'The population database did not answer the request for a personal number.',
      },
      next: {
        vi: 'Hệ thống đã ngừng tự thử. Kiểm tra kết nối rồi bấm thử lại; hồ sơ không mất dữ liệu.',
        en: 'The system has stopped retrying. Check the connection, then retry; no data is lost.',
      },
      at: '2026-11-23T14:05:00+07:00',
      retriesLeft: 0,
    },
  ],
  journal: {
    lastDigest: '2026-11-22',
    partitions: ['motcua.journal_2026_11', 'motcua.journal_2026_12', 'motcua.journal_default'],
  },
  standIns: { populationReachable: true },
  calendarWarning: null,
};

export const parked: ParkedEvent[] = [
  {
    id: 3,
    consumer: 'search',
    dossier: 209,
    seq: 2,
    type: 'DossierReceived',
    sentence: { vi: 'Tiếp nhận hồ sơ', en: 'Received' },
    parkedAt: '2026-11-18T08:05:00+07:00',
    reason: 'mapper_parsing_exception: failed to parse field [receivedAt]',
  },
];

export const mail: Mail = {
  on: true,
  server: 'thu.h77.example',
  waiting: 3,
  trouble: 'Connection refused',
  givenUp: [
    {
      id: 12,
      officer: { id: 'CB0008', name: 'Hà Văn Thôi' },
      at: '2026-11-23T00:00:00Z',
      attempts: 1,
      reason: '550 No such user here',
    },
    { id: 11, officer: { id: 'CB0009', name: 'Lò Thị Mới' }, at: '2026-11-22T00:00:00Z', attempts: 1, reason: null },
  ],
};
