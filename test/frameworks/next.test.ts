import { testApplication } from './application.js';
import { serveNext } from './servers.js';

testApplication('Next', {
  app: 'next',
  serve: serveNext,
  settings: '/settings',
  source: 'app/settings/page.tsx',
  supportsAnyEvent: false,
});
