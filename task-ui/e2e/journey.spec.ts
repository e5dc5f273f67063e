import { type Browser, expect, type Page, test } from '@playwright/test';
import { declareBirth, enter } from './declaration';
import { explainsEveryDueDate, provesItsJournal } from './explaining';
import { findsAtOnce } from './finding';
import { choose, completeStep, desk, takeTask, WARD } from './office';

// One birth registration from the counter to the result, as the people of a ward lead it. The steps build on each
// other; each looks for the dossier by the child's name without marks while a colleague watches from another desk.
const CHILD = 'Đỗ Vũ Quỳnh Giao';
const WITHOUT_MARKS = 'do vu quynh giao';
const PDF = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') };

test.describe.configure({ mode: 'serial' });

let desks: Record<keyof typeof WARD, Page>;
let watcher: Page;
let code: string;

/** A day so many days ago, as it is typed: dd/mm/yyyy. */
const daysAgo = (days: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() - days * 86_400_000);

async function openOffice(browser: Browser) {
  const [receptionist, examiner, leader, clerk] = [
    await desk(browser, WARD.receptionist),
    await desk(browser, WARD.examiner),
    await desk(browser, WARD.leader),
    await desk(browser, WARD.clerk),
  ];
  desks = { receptionist, examiner, leader, clerk };
  watcher = await receptionist.context().newPage();
  // a colleague who has looked for something before: what is measured is the index, not a first start
  await watcher.goto('/search?q=nguyen');
  await expect(watcher.getByRole('article').first()).toBeVisible();
}

/** What must hold after each step: found at once, every date explained, the journal whole. */
async function holdsAfter(answeredAt: number, status: string) {
  await findsAtOnce(watcher, answeredAt, WITHOUT_MARKS, code, status);
  await isExplainedAndProven();
}

async function isExplainedAndProven() {
  const page = await desks.receptionist.context().newPage();
  await explainsEveryDueDate(page, code);
  await provesItsJournal(page, code);
  await page.close();
}

test.beforeAll(async ({ browser }) => openOffice(browser));
test.afterAll(async () => {
  for (const page of Object.values(desks)) await page.context().close();
});

test('the receptionist receives a birth registration with two attachments and hands over the slip', async () => {
  const page = desks.receptionist;
  await page.getByRole('link', { name: 'Tiếp nhận hồ sơ' }).click();
  await page.getByRole('link', { name: /Đăng ký khai sinh/ }).click();
  await declareBirth(page, CHILD, daysAgo(20));
  for (const [component, name] of [
    ['Tờ khai đăng ký khai sinh', 'tờ khai.pdf'],
    ['Giấy chứng sinh', 'giấy chứng sinh.pdf'],
  ] as const) {
    const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: component }) });
    await row.getByRole('checkbox').check();
    await row.locator('input[type=file]').setInputFiles({ name, ...PDF });
    await expect(row.getByText(name)).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'Giấy tờ tùy thân của người yêu cầu' }).check();
  await expect(page.getByText('Đã đủ thành phần bắt buộc')).toBeVisible();
  const answer = page.waitForResponse((it) => it.url().endsWith('/api/dossiers') && it.request().method() === 'POST');
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click();
  const answered = await answer;
  const answeredAt = Date.now();
  code = (await answered.json()).code;
  await findsAtOnce(watcher, answeredAt, WITHOUT_MARKS, code, 'Đang xử lý');

  await expect(page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  await expect(page.getByText(code, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^In giấy tiếp nhận và hẹn trả số 01-/ })).toBeVisible();
  const slip = page.getByRole('link', { name: 'Mở giấy hẹn' });
  const file = await page.request.get((await slip.getAttribute('href')) ?? '');
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'Mở trang hồ sơ' }).click();
  await page.getByRole('tab', { name: 'Giấy tờ' }).click();
  await expect(page.getByRole('button', { name: /tờ khai\.pdf/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /giấy chứng sinh\.pdf/ })).toBeVisible();
  await isExplainedAndProven();
});

test('the civil-status officer asks for a supplement and the clock stops', async () => {
  const page = desks.examiner;
  await takeTask(page, code, 'Thẩm định hồ sơ');
  const form = page.locator('.motcua-form');
  await choose(page, 'Yêu cầu bổ sung hồ sơ');
  await enter(form, 'list', 'Lý do yêu cầu bổ sung', 'Giấy tờ không đúng quy định');
  await enter(form, 'list', 'Thành phần hồ sơ', 'Giấy chứng sinh');
  await enter(form, 'list', 'Sai sót', 'Mờ, không đọc được');
  await enter(
    form,
    'text',
    'Nội dung cần bổ sung, hoàn thiện',
    'Giấy chứng sinh mờ phần họ tên mẹ, đề nghị nộp bản rõ',
  );
  const outlook = page.getByRole('region', { name: 'Nếu hoàn thành bước này' });
  await expect(outlook).toContainText('Đồng hồ tạm dừng cho đến khi người nộp bổ sung xong.');
  await expect(outlook).toContainText('Yêu cầu bổ sung giấy tờ');
  await holdsAfter(await completeStep(page), 'Yêu cầu bổ sung giấy tờ');

  await page.goto(`/dossiers/${code}?tab=clocks`);
  await expect(page.getByText('Tạm dừng', { exact: true }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Biểu mẫu, bổ sung' }).click();
  await expect(page.getByText(/Giấy chứng sinh mờ phần họ tên mẹ/)).toBeVisible();
  await expect(page.getByText(/^Mẫu 02, số 02-/)).toBeVisible();
});

test('the receptionist takes the supplement in and the clock runs again', async () => {
  const page = desks.receptionist;
  await takeTask(page, code, 'Tiếp nhận hồ sơ bổ sung');
  await page.locator('.motcua-form').getByRole('checkbox').check();
  await holdsAfter(await completeStep(page), 'Đang xử lý');
  await page.goto(`/dossiers/${code}?tab=clocks`);
  await expect(page.getByText('Đang tính', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Tạm dừng', { exact: true })).toHaveCount(0);
});

test('the civil-status officer approves and prints the certificate', async () => {
  const page = desks.examiner;
  await takeTask(page, code, 'Thẩm định hồ sơ');
  await choose(page, 'Đủ điều kiện đăng ký khai sinh');
  await holdsAfter(await completeStep(page), 'Đang xử lý');

  // the personal ID number comes from another system
  await page.goto(`/dossiers/${code}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main').getByText('In giấy khai sinh')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await takeTask(page, code, 'In giấy khai sinh');
  const form = page.locator('.motcua-form');
  await enter(form, 'text', 'Quyển số', '01/2026');
  await enter(form, 'text', 'Số đăng ký', '917');
  await enter(form, 'date', 'Ngày đăng ký', daysAgo(0));
  await enter(form, 'text', 'Số bản sao trích lục đã in', '2');
  await holdsAfter(await completeStep(page), 'Đang xử lý');
});

test('whoever examined is kept from signing', async () => {
  const page = desks.examiner;
  await page.goto(`/dossiers/${code}`);
  await page.getByRole('main').getByRole('link', { name: 'Ký giấy khai sinh' }).click();
  await expect(page.getByRole('alert')).toContainText('Người đã thẩm định hồ sơ không được ký duyệt chính hồ sơ đó.');
  await expect(page.getByRole('button', { name: 'Hoàn thành bước' })).toHaveCount(0);
});

test('the leader signs, the clerk publishes, the receptionist delivers', async () => {
  const { leader, clerk, receptionist } = desks;
  await takeTask(leader, code, 'Ký giấy khai sinh');
  await choose(leader, 'Ký giấy khai sinh');
  await holdsAfter(await completeStep(leader), 'Đang xử lý');

  await takeTask(clerk, code, 'Đóng dấu, phát hành kết quả');
  const publishing = clerk.locator('.motcua-form');
  await enter(publishing, 'text', 'Số, ký hiệu kết quả', '917/TLKS-BS');
  await enter(publishing, 'date', 'Ngày phát hành', daysAgo(0));
  await choose(clerk, 'Dấu ướt trên bản giấy');
  await holdsAfter(await completeStep(clerk), 'Đã xử lý xong');

  await takeTask(receptionist, code, 'Trả kết quả');
  const delivery = receptionist.locator('.motcua-form');
  await choose(receptionist, 'Tại Bộ phận Một cửa');
  await enter(delivery, 'text', 'Họ, tên người nhận', 'Đỗ Quốc Huy');
  await enter(delivery, 'tick', 'Người nhận đã xác nhận nhận kết quả');
  await holdsAfter(await completeStep(receptionist), 'Đã trả kết quả');
});
