import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './tools/chromium.mjs';

// Tests of the running product in a real browser. WholeDemoIT starts the product and this run; by hand: start the demo,
// then MOTCUA_URL=http://127.0.0.1:8080 npm run e2e
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // the journey has the machine for itself: it measures how soon a dossier is found; the swap day has it next, for it
  // compares the dates of all dossiers
  projects: [
    { name: 'journey', testMatch: 'journey.spec.ts' },
    { name: 'swap-day', testMatch: 'swap-day.spec.ts', dependencies: ['journey'] },
    {
      name: 'pages',
      testIgnore: ['journey.spec.ts', 'swap-day.spec.ts', 'ten-tasks.spec.ts'],
      dependencies: ['swap-day'],
      fullyParallel: true,
    },
    // last: it takes the tasks away that others look at
    { name: 'ten-tasks', testMatch: 'ten-tasks.spec.ts', dependencies: ['pages'] },
  ],
  timeout: 120_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['./tools/e2e-reporter.ts']],
  use: {
    baseURL: process.env.MOTCUA_URL ?? 'http://127.0.0.1:8080',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
  },
});
