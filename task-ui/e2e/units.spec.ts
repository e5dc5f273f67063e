import { expect, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk } from './office';

// The tree opens branch by branch; a unit tells who may do what there.
test('an administrator opens the tree and a unit, by keyboard', async ({ browser }) => {
  const admin = await desk(browser, 'quantri');
  const complaints = complaintsOf(admin);
  await admin.goto('/units');
  const tree = admin.getByRole('table', { name: 'Cây đơn vị' });
  const before = await tree.getByRole('row').count();
  const branch = tree.getByRole('button', { expanded: true }).first();
  await expect(branch).toBeVisible();
  await branch.focus();
  await admin.keyboard.press('Enter');
  await expect(tree.getByRole('button', { expanded: true })).toHaveCount(0);
  await admin.keyboard.press('Enter');
  await expect(tree.getByRole('row').nth(2)).toBeVisible();
  expect(await tree.getByRole('row').count()).toBeGreaterThanOrEqual(before);

  await admin.goto('/units?unit=H88.12');
  const roles = admin.getByRole('table', { name: /^Ai được làm gì ở đây/ });
  await expect(roles.getByRole('row', { name: 'Cán bộ tiếp nhận' }).first()).toContainText('Tiếp nhận hồ sơ nộp vào');
  await isSound(admin, 'a unit');
  await isAccessible(admin, 'a unit');
  expect(complaints).toEqual([]);
});

test('a day before anything was shows no units, in English too', async ({ browser }) => {
  const admin = await desk(browser, 'quantri');
  await admin.goto('/units?on=1990-01-01');
  await admin.getByRole('banner').getByText('English', { exact: true }).click();
  await expect(admin.getByRole('table', { name: 'Tree of units' })).toContainText('No units on this day');
  await isAccessible(admin, 'a day without units');
  await admin.getByRole('button', { name: 'Back to today' }).click();
  await expect(admin.getByRole('table', { name: 'Tree of units' }).getByRole('rowheader').first()).toBeVisible();
});
