import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { signInOptions } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const server = serverWith();

const nobody = { officer: null, permissions: [], demo: true };

it('says how far the trial data are, and shows the accounts when they are ready', async () => {
  let making: number | null = 40;
  server.use(
    http.get('*/api/session', () => HttpResponse.json(nobody)),
    http.get('*/api/sign-in-options', () =>
      HttpResponse.json({
        ...signInOptions,
        demo: { accounts: making === null ? (signInOptions.demo?.accounts ?? []) : [], making },
      }),
    ),
  );
  await renderApp('/sign-in');
  expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
  expect(screen.getByText('Đã xong 40 %')).toBeVisible();

  making = null;

  expect(await screen.findByRole('heading', { name: 'Tài khoản dùng thử' }, { timeout: 20_000 })).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
}, 60_000);
