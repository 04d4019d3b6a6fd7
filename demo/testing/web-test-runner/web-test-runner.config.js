import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

export default {
  files: '*.test.ts',
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: process.env.CHROMIUM, args: process.env.CI ? ['--no-sandbox'] : [] } }),
  ],
  // Longer than the timeout of the helpers in `./testing`, because their errors say more than the runner's.
  testFramework: { config: { timeout: 20_000 } },
};
