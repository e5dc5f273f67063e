import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { draftKey, hasDrafts, keepDraft, readDraft } from '../../lib/drafts';
import {
  atTheCounter,
  declare,
  keep,
  lost,
  openCounter,
  received,
  refusal,
  server,
  takesDown,
} from '../../testing/counter';
import { dossier } from '../../testing/dossiers';
import { renderApp } from '../../testing/render-app';

const DISCARD = 'Bỏ nội dung này, nhập lại từ đầu';
const DRAFT = draftKey('huong.tiepnhan', 'reception/1.001193');
const HOUR = 3_600_000;

atTheCounter();

describe('a dossier that was sent', () => {
  it('without an answer is sent again as it was, under the same key, also after the page was loaded anew', async () => {
    // each try asks three times before it gives up
    const sent = takesDown(lost, lost, lost, lost, lost, lost, received);
    const { unmount } = await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Không rõ hồ sơ đã được nhận hay chưa')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText(/Họ và tên người yêu cầu/)).toHaveAttribute('readonly'));
    expect(hasDrafts('huong.tiepnhan')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Gửi lại đúng nội dung này' }));
    await waitFor(() => expect(sent).toHaveLength(6));
    unmount();

    await renderApp('/reception/1.001193');
    const again = await screen.findByRole('button', { name: 'Gửi lại đúng nội dung này' });
    // giving up what may have arrived would bring a second dossier; the files, though, must be chosen again
    expect(screen.getByText(/cần chọn lại/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: DISCARD })).toBeNull();
    expect(await screen.findByRole('checkbox', { name: /^Giấy chứng sinh/ })).toBeDisabled();
    expect(screen.getByLabelText(/Kéo thả hoặc chọn tệp Giấy chứng sinh/)).toBeEnabled();
    await userEvent.click(again);
    expect(await screen.findByText(dossier.code)).toBeInTheDocument();
    expect(sent).toHaveLength(7);
    expect(new Set(sent.map((it) => it.key)).size).toBe(1);
    expect(sent.map((it) => it.body)).toEqual(sent.map(() => sent[0]?.body));
    expect(hasDrafts('huong.tiepnhan')).toBe(false);
  });

  it('cannot be given up while its answer is awaited', async () => {
    const { unmount } = await declare();
    unmount();
    await openCounter();
    await waitFor(() => expect(keep()).toBeEnabled());
    expect(screen.getByRole('button', { name: DISCARD })).toBeInTheDocument();
    let answer = () => {};
    const waiting = new Promise<void>((done) => {
      answer = done;
    });
    server.use(
      http.post('*/api/dossiers', async () => {
        await waiting;
        return received();
      }),
    );
    await userEvent.click(keep());
    await waitFor(() => expect(screen.queryByRole('button', { name: DISCARD })).toBeNull());
    answer();
    expect(await screen.findByText(dossier.code)).toBeInTheDocument();
  });

  it('long ago is looked for first: the server no longer knows its key', async () => {
    const sent = takesDown(lost, lost, lost, received);
    const { unmount } = await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Không rõ hồ sơ đã được nhận hay chưa')).toBeInTheDocument();
    unmount();
    const kept = readDraft<{ open: { at: number } }>(DRAFT)?.value;
    expect(kept?.open.at).toBeGreaterThan(Date.now() - 60_000);
    keepDraft(DRAFT, { ...kept, open: { ...kept?.open, at: Date.now() - 21 * HOUR } });

    await renderApp('/reception/1.001193');
    expect(await screen.findByText(/Tra cứu hồ sơ trước khi gửi tiếp/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Gửi lại đúng nội dung này' })).toBeNull();
    await waitFor(() => expect(keep()).toBeEnabled());
    await userEvent.click(keep());
    expect(await screen.findByText(dossier.code)).toBeInTheDocument();
    expect(sent[3]?.key).not.toBe(sent[0]?.key);
  });

  it('is not sent again either when the page stood open for too long', async () => {
    const sent = takesDown(lost);
    await declare();
    await userEvent.click(keep());
    const again = await screen.findByRole('button', { name: 'Gửi lại đúng nội dung này' });
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 21 * HOUR);
    await userEvent.click(again);
    clock.mockRestore();
    expect(await screen.findByText(/Tra cứu hồ sơ trước khi gửi tiếp/)).toBeInTheDocument();
    expect(sent).toHaveLength(3);
  });

  it('and refused is another one after it was corrected', async () => {
    const sent = takesDown(refusal('invalid-input', 400), received);
    const { name } = await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Quy tắc')).toBeInTheDocument();
    await userEvent.type(name, ' An');
    await waitFor(() => expect(keep()).toBeEnabled());
    await userEvent.click(keep());
    expect(await screen.findByText(dossier.code)).toBeInTheDocument();
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
    expect(sent[1]?.body.submitter.name).toBe('Nguyễn Văn Bình An');
  });

  it('under a key that was used sends one to look for the first', async () => {
    takesDown(refusal('idempotency-key-reused', 422));
    await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Lần gửi trước có thể đã được nhận')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Tra cứu hồ sơ \(mở/ })).toHaveAttribute('href', '/search');
  });
});
