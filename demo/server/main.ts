import { existsSync } from 'node:fs';
import { BUILT } from './app.js';
import { readSettings, SettingsError } from './settings.js';
import { startDemo } from './start-demo.js';

try {
  if (!existsSync(`${BUILT}/demo/page.js`)) throw new SettingsError('The demo is not built yet. Run: npm run build');
  const demo = await startDemo(readSettings(process.env));
  console.log(`\n  Payouts page              ${demo.url}`);
  console.log(demo.sandboxUrl ? `  Sandbox, no real bank     ${demo.sandboxUrl}/sandbox` : '  Uses Stripe, with your test keys.');
  console.log(`  Documentation             ${demo.url}/docs/`);
  console.log('  Press Ctrl+C to stop.\n');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
