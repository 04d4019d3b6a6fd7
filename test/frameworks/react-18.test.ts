import { testApplication } from './application.js';

testApplication('React 18', {
  app: 'react-18',
  source: 'src/settings.tsx',
  supportsAnyEvent: false,
  development: { build: 'build:development', folder: 'development' },
});
