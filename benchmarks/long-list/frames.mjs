// Holds j in a list of ten thousand tasks and says how long its frames took. See benchmarks/README.md.
import { createRequire } from 'node:module';
import { chromiumArgs, chromiumPath } from '../../task-ui/tools/chromium.mjs';

const { chromium } = createRequire(new URL('../../task-ui/package.json', import.meta.url))('playwright-core');

const options = Object.fromEntries(process.argv.slice(2).map((it) => it.replace(/^--/, '').split('=')));
const { url = 'http://127.0.0.1:8080', user = 'vanthu.sontrung', password, list = 'units', rounds = '3' } = options;
const SECONDS = 5;
/** Repeats a second of a key that is held down. */
const REPEATS = 30;
const LONGEST_FRAME = 50;
const MOST_ROWS = 60;

/** In the page: the gaps between frames, tasks of the browser above 50 ms, the rows that stood in the page at once. */
function watch() {
  const seen = { gaps: [], tasks: [], rows: 0 };
  let last = performance.now();
  const frame = (now) => {
    seen.gaps.push(now - last);
    last = now;
    seen.rows = Math.max(seen.rows, document.querySelectorAll('[role=grid] tbody tr').length);
    if (!seen.over) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(frame);
  });
  new PerformanceObserver((entries) => seen.tasks.push(...entries.getEntries().map((it) => it.duration))).observe({
    type: 'longtask',
  });
  window.seen = seen;
}

/**
 * CPU ms of the tasks of the page's own thread, the longest first: what a frame costs, whoever else is at work on the
 * machine.
 */
function costs(trace) {
  const { traceEvents: events } = JSON.parse(trace);
  const threadOf = ({ pid, tid }) => `${pid}:${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const own = new Set(named.map(threadOf));
  return events
    .filter((it) => it.name === 'ThreadControllerImpl::RunTask' && own.has(threadOf(it)) && it.tdur !== undefined)
    .map(({ tdur }) => tdur / 1000)
    .sort((one, other) => other - one);
}

async function held(browser, page) {
  await page.keyboard.press('Home');
  await page.waitForTimeout(500);
  await page.evaluate(watch);
  await browser.startTracing(page, { categories: ['toplevel'] });
  const end = Date.now() + SECONDS * 1000;
  let keys = 0;
  while (Date.now() < end) {
    await page.keyboard.down('j');
    keys += 1;
    await new Promise((done) => setTimeout(done, Math.max(0, end - SECONDS * 1000 + keys * (1000 / REPEATS) - Date.now())));
  }
  await page.keyboard.up('j');
  const cpu = costs((await browser.stopTracing()).toString());
  const seen = await page.evaluate(() => {
    window.seen.over = true;
    return window.seen;
  });
  const row = Number(await page.locator('[role=grid] [aria-selected=true]').getAttribute('aria-rowindex')) - 1;
  const spent = cpu.reduce((sum, task) => sum + task, 0) / keys;
  return { ...seen, keys, row, spent, costliest: cpu[0] ?? 0 };
}

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
await page.goto(`${url}/sign-in`);
await page.locator('input[name=username]').fill(user);
await page.locator('input[name=password]').fill(password ?? '');
await page.keyboard.press('Enter');
await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
await page.goto(`${url}/work?list=${list}`, { waitUntil: 'networkidle' });
const total = Number(await page.locator('[role=grid]').getAttribute('aria-rowcount')) - 1;
console.log(`${total} tasks in the list\n`);
console.log('| round | keys | row reached | frames | longest frame ms | p99 ms | above 50 ms | long tasks | CPU ms a key | costliest task, CPU ms | rows in the page |');
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
let failed = false;
for (let round = 1; round <= Number(rounds); round++) {
  const { gaps, tasks, rows, keys, row, spent, costliest } = await held(browser, page);
  const sorted = gaps.toSorted((one, other) => one - other);
  const longest = sorted.at(-1) ?? 0;
  const above = gaps.filter((gap) => gap > LONGEST_FRAME).length;
  failed ||= above > 0 || rows > MOST_ROWS || row !== keys + 1;
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  console.log(
    `| ${round} | ${keys} | ${row} | ${gaps.length} | ${longest.toFixed(1)} | ${p99.toFixed(1)} | ${above} | ${tasks.length} | ${spent.toFixed(1)} | ${costliest.toFixed(1)} | ${rows} |`,
  );
}
await browser.close();
if (failed) {
  console.log('\nFAILED: no frame above 50 ms, no more than 60 rows in the page, every key one row further');
  process.exit(1);
}
