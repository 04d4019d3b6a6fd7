import { defineConfig } from '@playwright/test';

const { CHROMIUM } = process.env;

export default defineConfig({
  testMatch: '*.test.ts',
  use: { launchOptions: CHROMIUM ? { executablePath: CHROMIUM } : {} },
});
