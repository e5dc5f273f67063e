import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { accept, atTheCounter, declare, openCounter, received, server, takesDown } from '../../testing/counter';
import { commune } from '../../testing/people';

atTheCounter();

const former = {
  code: 'H88.1.2-261103-0007',
  status: 4,
  ownerName: 'Đỗ Thị Ánh',
  unit: commune,
  submittedAt: '2026-11-03T09:15:00+07:00',
  sameIdNumber: true,
};

const found = (duplicates: unknown[]) =>
  http.post('*/api/reception/procedures/:code/components', () =>
    HttpResponse.json({
      components: [],
      fee: null,
      dueAtIfReceivedNow: null,
      explanation: [],
      competentUnit: commune,
      duplicates,
      missing: [],
    }),
  );

it('says which dossiers the new one may repeat, and sends it all the same with what was seen', async () => {
  server.use(found([former]));
  const sent = takesDown(received);
  await declare();
  const notice = await screen.findByText('Có thể trùng với 1 hồ sơ');
  const box = notice.closest('[role="status"]') as HTMLElement;
  expect(within(box).getByRole('link', { name: /H88\.1\.2-261103-0007/ })).toHaveAttribute('target', '_blank');
  expect(box).toHaveTextContent('Đỗ Thị Ánh: cùng số định danh, cùng thủ tục');
  expect(box).toHaveTextContent('Nộp 03/11/2026 09:15');
  await userEvent.click(accept());
  expect(await screen.findByRole('heading', { name: 'Đã tiếp nhận hồ sơ' })).toBeInTheDocument();
  expect(sent[0]?.body).toMatchObject({ duplicatesSeen: [former.code] });
});

it('says it with the answer when only the server knew', async () => {
  takesDown(() =>
    HttpResponse.json({
      code: 'H88.1.2-261123-0001',
      status: 1,
      dueAt: null,
      taskIds: [],
      duplicates: [{ ...former, sameIdNumber: false }],
    }),
  );
  await declare();
  await userEvent.click(accept());
  const confirm = await screen.findByRole('dialog');
  await userEvent.click(within(confirm).getByRole('button', { name: 'Vẫn tiếp nhận' }));
  expect(
    await screen.findByText('Đỗ Thị Ánh: cùng họ tên, ngày sinh và thủ tục', { exact: false }),
  ).toBeInTheDocument();
  expect(screen.getByText(/Hồ sơ vẫn được nhận/)).toBeInTheDocument();
});

it('is silent when all is new', async () => {
  await openCounter();
  expect(screen.queryByText(/Có thể trùng/)).toBeNull();
});
