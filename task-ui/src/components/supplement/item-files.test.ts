import { describe, expect, it } from 'vitest';
import type { Attachment, DossierDetail, Supplement } from '../../api/types';
import { dossier } from '../../testing/dossiers';
import { itemFiles, verdictOf } from './item-files';

const file = (id: string, at: string, change: Partial<Attachment> = {}): Attachment => ({
  ...(dossier.attachments[0] as Attachment),
  id,
  at,
  ...change,
});

const asked: Supplement = {
  number: 1,
  stage: 'APPRAISAL',
  requestedAt: '2026-11-24T09:00:00+07:00',
  deadline: '2026-12-03T17:00:00+07:00',
  basis: '',
  receivedAt: null,
  items: [
    { componentCode: 'birthNotice', fault: 'UNREADABLE', text: 'Nộp lại', check: null },
    { componentCode: null, fault: 'WRONG', text: 'Sửa năm sinh', check: null },
  ],
};

const withFiles = (...attachments: Attachment[]): DossierDetail => ({ ...dossier, attachments });
const [notice, other] = asked.items as [Supplement['items'][number], Supplement['items'][number]];
const ids = (files: Attachment[]) => files.map((it) => it.id);

describe('the files of an item', () => {
  it('are what lay there before the request and what has come since', () => {
    const files = itemFiles(
      withFiles(
        file('old', '2026-11-23T09:00:00+07:00'),
        file('new', '2026-11-25T09:00:00+07:00'),
        file('elsewhere', '2026-11-25T09:00:00+07:00', { componentCode: 'declaration' }),
      ),
      asked,
      notice,
    );
    expect(ids(files.before)).toEqual(['old']);
    expect(ids(files.since)).toEqual(['new']);
  });

  it('leave out what was replaced on its own side only', () => {
    const files = itemFiles(
      withFiles(
        file('1', '2026-11-23T08:00:00+07:00', { replacedBy: '2' }),
        file('2', '2026-11-23T09:00:00+07:00', { replaces: '1', replacedBy: '3' }),
        file('3', '2026-11-25T09:00:00+07:00', { replaces: '2', replacedBy: '4' }),
        file('4', '2026-11-25T10:00:00+07:00', { replaces: '3' }),
      ),
      asked,
      notice,
    );
    expect(ids(files.before)).toEqual(['2']);
    expect(ids(files.since)).toEqual(['4']);
  });

  it('of something else are new ones without a component', () => {
    const files = itemFiles(
      withFiles(
        file('old', '2026-11-23T09:00:00+07:00', { componentCode: null }),
        file('new', '2026-11-25T09:00:00+07:00', { componentCode: null }),
      ),
      asked,
      other,
    );
    expect(ids(files.before)).toEqual([]);
    expect(ids(files.since)).toEqual(['new']);
  });
});

describe('the verdict', () => {
  const check = { accepted: false, fault: 'INCOMPLETE', note: null, at: '2026-11-25T10:00:00+07:00', by: 'TN0001' };
  const at = (time: string) => ({ before: [], since: [file('f', time)] });

  it('is open until somebody has looked', () => {
    expect(verdictOf(notice, at('2026-11-25T09:00:00+07:00'))).toBe('OPEN');
  });

  it('asks to look again when a file came after an item was found lacking', () => {
    expect(verdictOf({ ...notice, check }, at('2026-11-25T09:00:00+07:00'))).toBe('LACKING');
    expect(verdictOf({ ...notice, check }, at('2026-11-25T11:00:00+07:00'))).toBe('AGAIN');
    expect(verdictOf({ ...notice, check: { ...check, accepted: true } }, at('2026-11-25T11:00:00+07:00'))).toBe(
      'ACCEPTED',
    );
  });
});
