import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../api/types';
import { taskRow } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const server = serverWith(...handlers);

const selected = (grid: HTMLElement) => grid.querySelector('[aria-selected=true]')?.getAttribute('aria-rowindex');

describe('my work', () => {
  it('is a grid walked by keyboard, with few rows in the page and no finding of axe', async () => {
    const { container } = await renderApp('/work?list=units');
    const grid = await screen.findByRole('grid');
    const press = async (key: string, row: string) => {
      await userEvent.keyboard(key);
      await waitFor(() => expect(selected(grid)).toBe(row));
    };
    expect(grid).toHaveAttribute('aria-rowcount', '131');
    expect(grid.querySelectorAll('tbody tr').length).toBeLessThan(40);
    await press('j', '3');
    await press('j', '4');
    await press('k', '3');
    await press('{Home}', '2');
    const result = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(result.violations.map((it) => `${it.id} ${it.nodes[0]?.target}`)).toEqual([]);
  });

  it('never goes back while keys come faster than the rows are drawn', async () => {
    await renderApp('/work?list=units');
    const grid = await screen.findByRole('grid');
    const walked: number[] = [];
    const observer = new MutationObserver(() => walked.push(Number(selected(grid))));
    observer.observe(grid, { subtree: true, attributes: true, attributeFilter: ['aria-selected'] });
    for (let key = 0; key < 6; key++) {
      fireEvent.keyDown(window, { key: 'j' });
      await act(() => new Promise((drawn) => requestAnimationFrame(() => drawn(undefined))));
    }
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '8'));
    observer.disconnect();
    expect(walked).toEqual([...walked].sort((one, other) => one - other));
  });

  it('keeps a chosen facet in the address', async () => {
    const { history } = await renderApp('/work?list=units');
    const filters = await screen.findByRole('region', { name: 'Bộ lọc' });
    await userEvent.click(await within(filters).findByRole('button', { name: /Quá hạn/ }));
    await waitFor(() => expect(history.location.search).toContain('urgency=OVERDUE'));
    expect(await screen.findByText('26 việc')).toBeInTheDocument();
  });

  it('offers a label even when it is the only one, and asks for its number', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/tasks', ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('label'));
        return HttpResponse.json({
          items: [taskRow(0), taskRow(6)],
          next: null,
          total: 2,
          facets: {
            step: [],
            urgency: [],
            priority: [],
            procedure: [],
            unit: [],
            label: [{ value: '12', label: { vi: 'Cần ký gấp', en: 'Cần ký gấp' }, count: 1 }],
          },
        });
      }),
    );
    const { history } = await renderApp('/work?list=role');
    const filters = await screen.findByRole('region', { name: 'Bộ lọc' });
    await userEvent.click(await within(filters).findByRole('button', { name: /Cần ký gấp/ }));
    await waitFor(() => expect(history.location.search).toContain('label=12'));
    await waitFor(() => expect(asked.at(-1)).toBe('12'));
    expect(await within(filters).findByRole('button', { name: /Cần ký gấp/, pressed: true })).toBeInTheDocument();
  });

  it('says so when a colleague was faster', async () => {
    server.use(
      http.post('*/api/tasks/:id/claim', () =>
        HttpResponse.json({ title: 'Đã có người nhận', code: 'stale-version' }, { status: 409 }),
      ),
    );
    await renderApp('/work?list=role');
    await screen.findByRole('grid');
    await userEvent.keyboard('c');
    expect(await screen.findByText(/vừa có người khác nhận/)).toBeInTheDocument();
  });

  it('keeps the chosen task chosen while the list changes around it, and acts on no other', async () => {
    const rows = [taskRow(0), taskRow(6), taskRow(12)];
    const claimed: string[] = [];
    let shown = rows;
    server.use(
      http.get('*/api/tasks', () =>
        HttpResponse.json({
          items: shown,
          next: null,
          total: shown.length,
          facets: { step: [], urgency: [], procedure: [], unit: [], label: [] },
        }),
      ),
      http.post('*/api/tasks/:id/claim', ({ params }) => {
        claimed.push(String(params.id));
        return HttpResponse.json({ dossierCode: 'x', status: 4, dueAt: null, nextTasks: [] });
      }),
    );
    const { queryClient } = await renderApp('/work?list=role');
    const grid = await screen.findByRole('grid');
    await userEvent.keyboard('j');
    await waitFor(() => expect(selected(grid)).toBe('3'));

    shown = [taskRow(18), ...rows];
    await act(() => queryClient.invalidateQueries({ queryKey: ['tasks'] }));
    await waitFor(() => expect(selected(grid)).toBe('4'));

    shown = rows.filter((row) => row.taskId !== 't6');
    await act(() => queryClient.invalidateQueries({ queryKey: ['tasks'] }));
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3'));
    await userEvent.keyboard('c');
    expect(selected(grid)).toBeUndefined();
    expect(claimed).toEqual([]);
    await userEvent.keyboard('{Home}c');
    await waitFor(() => expect(claimed).toEqual(['t0']));
  });

  it('keeps the list in sight when it cannot be renewed', async () => {
    const { queryClient } = await renderApp('/work?list=units');
    const grid = await screen.findByRole('grid');
    server.use(http.get('*/api/tasks', () => HttpResponse.json({ title: 'Lỗi hệ thống' }, { status: 500 })));
    await act(() => queryClient.invalidateQueries({ queryKey: ['tasks'] }));
    expect(await screen.findByText('Chưa cập nhật được')).toBeInTheDocument();
    expect(grid).toBeInTheDocument();
  });

  it('says the rule when claiming is refused for another reason', async () => {
    server.use(
      http.post('*/api/tasks/:id/claim', () =>
        HttpResponse.json(
          { title: 'Trạng thái không cho phép', code: 'other-rule', detail: 'Vì quy tắc này.' },
          { status: 409 },
        ),
      ),
    );
    await renderApp('/work?list=role');
    await screen.findByRole('grid');
    await userEvent.keyboard('c');
    expect(await screen.findByText('Vì quy tắc này.')).toBeInTheDocument();
  });

  it('goes on to the row in the place of the one that was claimed, with a toast that can be closed', async () => {
    let rows = [0, 6, 12].map(taskRow);
    server.use(
      http.get('*/api/tasks', () =>
        HttpResponse.json({
          items: rows,
          next: null,
          total: rows.length,
          facets: { step: [], urgency: [], procedure: [], unit: [], label: [] },
        }),
      ),
      http.post('*/api/tasks/:id/claim', ({ params }) => {
        rows = rows.filter((row) => row.taskId !== params.id);
        return HttpResponse.json({ dossierCode: 'x', status: 4, dueAt: null, nextTasks: [] });
      }),
    );
    await renderApp('/work?list=role');
    await userEvent.click(await screen.findByRole('button', { name: /^Nhận việc .*0007/ }));
    expect(await screen.findByText('2 việc')).toBeInTheDocument();
    await waitFor(() => expect(document.activeElement).toHaveTextContent('0013'));
    const toast = screen.getByText(/^Đã nhận việc của hồ sơ .*0007/).closest<HTMLElement>('[role=alert]');
    expect(toast && within(toast).getByRole('button', { name: 'Đóng' })).toBeInTheDocument();
  });

  it('counts to the date that presses, and says whose it is', async () => {
    const row = taskRow(1);
    const late: TaskRow = {
      ...row,
      urgency: 'OVERDUE',
      stepDueAt: '2026-11-26T10:00:00+07:00',
      dueAt: '2026-11-25T17:00:00+07:00',
      firstDue: { kind: 'DOSSIER', at: '2026-11-25T17:00:00+07:00', remainingMinutes: -60 },
    };
    server.use(
      http.get('*/api/tasks', () =>
        HttpResponse.json({
          items: [late],
          next: null,
          total: 1,
          facets: { step: [], urgency: [], procedure: [], unit: [], label: [] },
        }),
      ),
    );
    await renderApp('/work?list=units');
    const cell = (await screen.findByText('Quá hạn 1 giờ làm việc')).closest('td');
    expect(cell).toHaveTextContent('Hẹn trả 25/11/2026 17:00');
  });

  it('leads back from a task to the list with its filters', async () => {
    const { history } = await renderApp('/work?list=units&urgency=OVERDUE');
    await screen.findByRole('grid');
    act(() => history.push('/tasks/none'));
    const back = await screen.findByRole('link', { name: 'Về danh sách việc' });
    expect(back).toHaveAttribute('href', '/work?list=units&urgency=OVERDUE');
  });

  it('says what to do when there is nothing', async () => {
    await renderApp('/work?list=sent');
    expect(await screen.findByText('Chưa có hồ sơ nào bạn đã chuyển đi')).toBeInTheDocument();
  });

  it('leads on from words that nothing matches: without them, or to all dossiers', async () => {
    const { history } = await renderApp('/work?list=units&q=khongco&urgency=OVERDUE');
    const everywhere = await screen.findByRole('link', { name: 'Tra cứu trong mọi hồ sơ' });
    expect(everywhere).toHaveAttribute('href', '/search?q=khongco');
    await userEvent.click(screen.getByRole('button', { name: 'Xóa từ tìm' }));
    expect(await screen.findByText('26 việc')).toBeInTheDocument();
    expect(history.location.search).toBe('?list=units&urgency=OVERDUE');
  });

  it('names the most pressing filter first, whatever order the server has, and offers none without a choice', async () => {
    await renderApp('/work?list=units');
    const due = await screen.findByRole('group', { name: 'Thời hạn' });
    const names = within(due)
      .getAllByRole('button')
      .map((it) => it.textContent?.replace(/\d+/, ''));
    expect(names).toEqual(['Quá hạn', 'Sắp hết hạn', 'Trong hạn', 'Tạm dừng']);
    await userEvent.click(screen.getByRole('link', { name: /Tôi đã chuyển/ }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Thời hạn' })).toBeNull());
    expect(screen.queryByRole('button', { name: 'Bộ lọc' })).toBeNull();
  });

  it('leads to the sign-in page when nobody is signed in, and back', async () => {
    server.use(http.get('*/api/session', () => HttpResponse.json({ officer: null, permissions: [], demo: false })));
    const { history } = await renderApp('/work?list=role');
    expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeInTheDocument();
    expect(history.location.search).toContain('next=');
  });
});
