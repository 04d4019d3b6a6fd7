import { testApplication } from './application.js';

testApplication('HTML, import map', {
  app: 'html-import-map',
  folder: '.',
  settings: '/settings.html',
  source: 'settings.js',
});
