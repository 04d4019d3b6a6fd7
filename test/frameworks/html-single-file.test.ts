import { testApplication } from './application.js';

testApplication('HTML, single file', {
  app: 'html-single-file',
  folder: '.',
  settings: '/settings.html',
  source: 'settings.js',
});
