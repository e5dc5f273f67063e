/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vite';
import { chromiumArgs, chromiumPath } from './tools/chromium.mjs';
import { mockApi } from './tools/mock-api.ts';
import { pdfAssets } from './tools/pdf-assets.mjs';

const backend = process.env.MOTCUA_URL ?? 'http://127.0.0.1:8080';

export default defineConfig(async ({ mode }) => ({
  plugins: [react(), pdfAssets(), ...(mode === 'mock' ? [mockApi()] : [])],
  build: { outDir: 'target/ui', emptyOutDir: true, manifest: true, chunkSizeWarningLimit: 1500 },
  server: {
    // the tests' invented server shows the bundle's real models
    fs: { allow: ['..'] },
    proxy: mode === 'mock' ? undefined : { '/api': backend },
  },
  preview: { proxy: { '/api': backend } },
  test: {
    reporters: ['default', './tools/plain-reporter.ts'],
    // on two busy cores; a test that hangs is still told apart from one that is slow
    testTimeout: 60_000,
    // left alone it keeps one core for an editor
    maxWorkers: 2,
    // the files of a worker share their modules, which would otherwise take as long as the tests
    isolate: false,
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.tsx'],
          setupFiles: ['./src/testing/setup.ts'],
        },
      },
      { extends: true as const, test: { name: 'lint', include: ['lint/**/*.test.mjs'] } },
      {
        extends: true as const,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: mode === 'test' ? await chromiumPath() : undefined, args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
