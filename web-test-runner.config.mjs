import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { testBrowser } from './test/helpers/browsers.mjs';
import { closingLineReporter } from './test/helpers/closing-line-reporter.mjs';
import { runnerPage } from './test/helpers/runner-page.mjs';

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  testRunnerHtml: runnerPage,
  browsers: [await testBrowser()],
  concurrency: 1,
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
  // The element logs errors of the page for developers, and many tests cause such errors.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('<bank-account-token-collector>'),
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), closingLineReporter()],
};
