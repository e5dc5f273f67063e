import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { clearDesk } from '../../testing/desk-handlers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

serverWith(...handlers);
beforeEach(clearDesk);

async function save(name: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Lưu tra cứu này' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Tên tra cứu' }), `${name}{Enter}`);
  return within(await screen.findByRole('navigation', { name: 'Tra cứu đã lưu' })).findByRole('link', { name });
}

it('a search is kept under a name, opened again, renamed, changed and removed', async () => {
  const { history } = await renderApp('/search?q=an&notTimeliness=EARLY&dueFrom=2026-11-01&months=DUE');
  const link = await save('Sắp hẹn trả');
  expect(link).toHaveAttribute('aria-current', 'page');
  expect(screen.queryByRole('button', { name: 'Lưu tra cứu này' })).not.toBeInTheDocument();

  history.push('/search?q=binh');
  await expect.poll(() => link.getAttribute('aria-current')).toBeNull();
  await userEvent.click(link);
  await expect.poll(() => history.location.search).toBe('?q=an&notTimeliness=EARLY&dueFrom=2026-11-01&months=DUE');

  history.push('/search?q=binh');
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa tra cứu đã lưu' }));
  const dialog = await screen.findByRole('dialog');
  const name = within(dialog).getByRole('textbox', { name: 'Tên của “Sắp hẹn trả”' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Bình');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Thay “Sắp hẹn trả” bằng tra cứu đang mở' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }));
  const renamed = await screen.findByRole('link', { name: 'Bình' });
  await expect.poll(() => renamed.getAttribute('aria-current')).toBe('page');

  await userEvent.click(screen.getByRole('button', { name: 'Sửa tra cứu đã lưu' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Xóa tra cứu Bình' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lưu' }));
  await expect.poll(() => screen.queryByRole('link', { name: 'Bình' })).toBeNull();
});

it('the palette opens a saved search by its name', async () => {
  const { history } = await renderApp('/search?q=an&timeliness=OVERDUE');
  await save('Hộ tịch quá hạn');
  history.push('/search');
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Tìm nhanh' }), 'ho tich qua');
  await userEvent.click(await screen.findByText('Hộ tịch quá hạn', { selector: '[role=dialog] *' }));
  await expect.poll(() => history.location.search).toBe('?q=an&timeliness=OVERDUE');
});
