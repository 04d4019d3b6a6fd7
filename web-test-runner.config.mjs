import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, chromiumPath } from './test/helpers/chromium.mjs';
import { closingLineReporter } from './test/helpers/closing-line-reporter.mjs';

const { executablePath, isHeadlessShell } = await chromiumPath();

export default {
  files: ['test/**/*.test.ts', '!test/{accessibility,contract,e2e,frameworks,package,pictures,sandbox,walks}/**'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath, headless: isHeadlessShell ? 'shell' : true, args: CHROMIUM_FLAGS },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  coverageConfig: {
    include: ['src/**/*.ts'],
    // The sandbox is measured where its own tests run.
    exclude: ['src/sandbox/**'],
    threshold: { statements: 90, branches: 90, functions: 90, lines: 90 },
    reportDir: 'coverage/browser',
    reporters: ['lcovonly', 'text-summary'],
  },
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), closingLineReporter()],
};
