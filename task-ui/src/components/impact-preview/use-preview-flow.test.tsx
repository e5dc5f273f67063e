import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../api/problem';
import { impact, laterRows } from '../../testing/answers/calendar';
import { usePreviewFlow } from './use-preview-flow';

const refused = (code: string, status: number) => new ProblemError({ title: code, code, status });

/** A server whose data may change between preview and confirmation. */
function server() {
  const state = { version: 1, applied: [] as string[] };
  return {
    state,
    calls: {
      preview: async (_: string) => ({ ...impact, token: `preview-${state.version}` }),
      apply: async (change: string, token: string) => {
        if (token !== `preview-${state.version}`) throw refused('stale-preview', 409);
        state.applied.push(change);
        return { applied: impact.count };
      },
      more: async () => ({ items: laterRows, next: null }),
    },
  };
}

describe('the way from a wish to a change', () => {
  it('applies what was previewed', async () => {
    const { state, calls } = server();
    const { result } = renderHook(() => usePreviewFlow(calls));
    await act(() => result.current.look('holiday'));
    expect(result.current.flow).toMatchObject({ at: 'previewed', stale: false });
    await act(() => result.current.apply('holiday', impact));
    expect(result.current.flow).toMatchObject({ at: 'applied', applied: { applied: 14 } });
    expect(state.applied).toEqual(['holiday']);
  });

  it('applies nothing and shows the new preview when the data moved meanwhile', async () => {
    const { state, calls } = server();
    const { result } = renderHook(() => usePreviewFlow(calls));
    await act(() => result.current.look('holiday'));
    state.version = 2;
    await act(() => result.current.apply('holiday', impact));
    expect(state.applied).toEqual([]);
    expect(result.current.flow).toMatchObject({ at: 'previewed', stale: true, impact: { token: 'preview-2' } });
  });

  it('adds the rows that follow', async () => {
    const { calls } = server();
    const { result } = renderHook(() => usePreviewFlow(calls));
    await act(() => result.current.look('holiday'));
    await act(() => result.current.more());
    const { flow } = result.current;
    expect(flow.at === 'previewed' && flow.impact.rows.length).toBe(14);
    expect(flow.at === 'previewed' && flow.impact.next).toBeNull();
  });

  it('adds them once however often one clicks', async () => {
    const { calls } = server();
    const asked: string[] = [];
    const slow = async (_: string, cursor: string) => {
      asked.push(cursor);
      return calls.more();
    };
    const { result } = renderHook(() => usePreviewFlow({ ...calls, more: slow }));
    await act(() => result.current.look('holiday'));
    await act(async () => {
      await Promise.all([result.current.more(), result.current.more()]);
    });
    const { flow } = result.current;
    expect(asked.length).toBe(1);
    expect(flow.at === 'previewed' && flow.impact.rows.length).toBe(14);
  });

  it('says why the rows that follow did not come, and asks again', async () => {
    const { calls } = server();
    let away = true;
    const more = () => (away ? Promise.reject(refused('preview-gone', 404)) : calls.more());
    const { result } = renderHook(() => usePreviewFlow({ ...calls, more }));
    await act(() => result.current.look('holiday'));
    await act(() => result.current.more());
    expect(result.current.following).toMatchObject({ busy: false, error: { code: 'preview-gone' } });
    expect(result.current.flow.at).toBe('previewed');
    away = false;
    await act(() => result.current.more());
    expect(result.current.following).toEqual({ busy: false, error: null });
    expect(result.current.flow).toMatchObject({ impact: { next: null } });
  });

  it('shows a refusal and stays where it was', async () => {
    const calls = { ...server().calls, preview: () => Promise.reject(refused('invalid', 400)) };
    const { result } = renderHook(() => usePreviewFlow(calls));
    await act(() => result.current.look('holiday'));
    expect(result.current.flow).toMatchObject({ at: 'failed', error: { code: 'invalid' } });
    act(() => result.current.reset());
    expect(result.current.flow.at).toBe('idle');
  });

  it('forgets a preview that arrives after it was given up', async () => {
    let answer: (value: typeof impact) => void = () => {};
    const slow = new Promise<typeof impact>((done) => {
      answer = done;
    });
    const { result } = renderHook(() => usePreviewFlow({ ...server().calls, preview: () => slow }));
    act(() => void result.current.look('holiday'));
    act(() => result.current.reset());
    await act(async () => answer(impact));
    expect(result.current.flow.at).toBe('idle');
  });
});
