import { expect, it } from 'vitest';
import request from '../../../../processes/src/main/resources/standard/forms/request.form?raw';
import type { FormSchema } from '../../api/types';
import { keptOf, nextOf } from './counter-draft';
import { copiesIn } from './series';
import { slipsOf, totalOf } from './series-sums';
import { emptySubmitter } from './submitter-panel';

const schema = JSON.parse(request) as FormSchema;
const data = {
  owner: { kind: 'CITIZEN', fullName: 'Nguyễn Văn Loạt' },
  delegate: { acts: false },
  request: { summary: 'Bằng tốt nghiệp', quantity: 2, delivery: 'POST', deliveryAddress: 'Tổ 3', undertaking: true },
};
const one = (code: string, copies: number | null, fee: number | null, more = {}) => ({
  code,
  copies,
  fee,
  slip: true,
  withdrawn: false,
  ...more,
});

it('keeps what is the applicant’s, and neither the matter nor the undertaking', () => {
  expect(keptOf(schema, data)).toEqual({
    owner: data.owner,
    delegate: data.delegate,
    request: { delivery: 'POST', deliveryAddress: 'Tổ 3' },
  });
});

it('keeps the declarant of a form that marks nothing', () => {
  const form = {
    components: [
      { path: 'declarant', components: [{ key: 'fullName' }] },
      { path: 'child', components: [{ key: 'fullName' }] },
    ],
  } as unknown as FormSchema;
  const typed = { declarant: { fullName: 'Phạm Văn Hùng' }, child: { fullName: 'Phạm Thị Thử' } };
  expect(keptOf(form, typed)).toEqual({ declarant: { fullName: 'Phạm Văn Hùng' } });
});

it('begins anew for another applicant, at the same place and by the same channel', () => {
  const sent = {
    data,
    submitter: { ...emptySubmitter, name: 'Nguyễn Văn Loạt' },
    received: { form: { original: 1, certified: 0, photocopy: 0 } },
    unitCode: 'H99.1',
    placeCode: undefined,
    decides: undefined,
    channel: 'POST' as const,
    open: null,
  };
  expect(nextOf(sent, schema, emptySubmitter)).toEqual({ ...sent, data: {}, submitter: emptySubmitter, received: {} });
  expect(nextOf(sent, schema, null)).toMatchObject({ submitter: sent.submitter, received: {}, channel: 'POST' });
});

it('adds up what counts, and says nothing of what no form asks for', () => {
  const filed = [one('A', 2, 20_000), one('B', 3, null), one('C', 5, 10_000, { withdrawn: true })];
  expect(totalOf(filed)).toEqual({ dossiers: 2, copies: 5, fee: 20_000 });
  expect(totalOf([one('A', null, null)])).toEqual({ dossiers: 1, copies: null, fee: null });
  expect(copiesIn(data)).toBe(2);
  expect(copiesIn({})).toBeNull();
});

it('prints the slips in the order of filing, a hundred to a file', () => {
  expect(
    slipsOf([one('A', 1, 0), one('B', 1, 0, { slip: false }), one('C', 1, 0, { withdrawn: true }), one('D', 1, 0)]),
  ).toEqual(['/api/forms/01.pdf?code=A&code=D']);
  expect(
    slipsOf(Array.from({ length: 101 }, (_, n) => one(`N${n}`, 1, 0))).map((it) => it.split('code=').length - 1),
  ).toEqual([100, 1]);
  expect(slipsOf([])).toEqual([]);
});
