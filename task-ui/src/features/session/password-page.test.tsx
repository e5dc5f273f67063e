import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { handlers } from '../../testing/handlers';
import { session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const server = serverWith(...handlers);
const withTemporary = { ...session, officer: session.officer && { ...session.officer, mustChangePassword: true } };

it('leads whoever came in with a temporary password to setting their own, and then to the page they wanted', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/session', () => HttpResponse.json(sent ? session : withTemporary)),
    http.post('*/api/session/password', async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  const { history } = await renderApp('/work?list=units');
  expect(await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).toBeInTheDocument();
  await user.type(screen.getByLabelText('Mật khẩu tạm'), 'k7mp-2xwt-9hqa-c4ne');
  await user.type(screen.getByLabelText('Mật khẩu mới'), 'cua-rieng-toi');
  await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), 'cua-rieng-to');
  await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
  expect(await screen.findByText('Hai lần nhập không giống nhau.')).toBeInTheDocument();
  expect(sent).toBeUndefined();
  await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), 'i');
  await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
  await waitFor(() => expect(history.location.pathname).toBe('/work'));
  expect(sent).toEqual({ currentPassword: 'k7mp-2xwt-9hqa-c4ne', newPassword: 'cua-rieng-toi' });
});
