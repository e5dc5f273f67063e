import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { languageReady } from '../i18n';
import { dialogOnDemand, partOnDemand } from './on-demand';

beforeAll(() => languageReady);

const Hello = ({ name }: { name: string }) => <p>Chào {name}</p>;

/** Code that comes only at the second asking. */
function late() {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return Hello;
  };
}

const never = () => Promise.reject<typeof Hello>(new TypeError('Failed to fetch dynamically imported module'));

const show = (part: React.ReactNode) =>
  render(
    <MantineProvider env="test">
      <input aria-label="Ý kiến" defaultValue="đang viết" />
      {part}
      <Notifications />
    </MantineProvider>,
    { onCaughtError: () => {} },
  );

it('a part whose code does not come leaves the page alone and can be asked for again', async () => {
  const Part = partOnDemand(late());
  show(<Part name="Hoà" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Không tải được phần này của trang');
  expect(screen.getByLabelText('Ý kiến')).toHaveValue('đang viết');
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('Chào Hoà')).toBeInTheDocument();
});

it('offers to load the page anew when the code does not come a second time', async () => {
  const Part = partOnDemand(never);
  show(<Part name="Hoà" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('button', { name: 'Tải lại trang' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
});

it('offers the same for a dialog', async () => {
  const Dialog = dialogOnDemand(never);
  for (const offers of [0, 1]) {
    const failed = vi.fn();
    const { unmount } = show(<Dialog name="Hoà" onFailed={failed} />);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    await screen.findAllByText('Không tải được phần này của trang');
    expect(screen.queryAllByRole('button', { name: 'Tải lại trang' })).toHaveLength(offers);
    unmount();
  }
});

it('a dialog whose code does not come is closed and can be opened again', async () => {
  const Dialog = dialogOnDemand(late());
  const failed = vi.fn();
  const { unmount } = show(<Dialog name="Hoà" onFailed={failed} />);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  expect(screen.getByLabelText('Ý kiến')).toHaveValue('đang viết');
  unmount();
  show(<Dialog name="Hoà" onFailed={failed} />);
  expect(await screen.findByText('Chào Hoà')).toBeInTheDocument();
});
