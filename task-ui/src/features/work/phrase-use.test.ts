import { describe, expect, it } from 'vitest';
import { asksSupplement, withPhrase } from './phrase-use';

describe('a phrase in a request to supplement', () => {
  it('fills the first item without words and keeps what was chosen there', () => {
    const data = {
      receptionOutcome: 'SUPPLEMENT',
      supplementItems: [{ componentCode: 'declaration', text: 'Ghi năm sinh' }, { componentCode: 'birthNotice' }],
    };
    expect(withPhrase(data, 'Nộp bản rõ').supplementItems).toEqual([
      { componentCode: 'declaration', text: 'Ghi năm sinh' },
      { componentCode: 'birthNotice', text: 'Nộp bản rõ' },
    ]);
  });

  it('is one more item where all have words, and the first where there is none', () => {
    expect(withPhrase({ supplementItems: [{ text: 'Ghi năm sinh' }] }, 'Nộp bản rõ').supplementItems).toEqual([
      { text: 'Ghi năm sinh' },
      { text: 'Nộp bản rõ' },
    ]);
    expect(withPhrase({}, 'Nộp bản rõ').supplementItems).toEqual([{ text: 'Nộp bản rõ' }]);
  });

  it('is offered only while a supplement is asked for', () => {
    expect(asksSupplement({ appraisalOutcome: 'SUPPLEMENT' })).toBe(true);
    expect(asksSupplement({ appraisalOutcome: 'APPROVE' })).toBe(false);
  });
});
