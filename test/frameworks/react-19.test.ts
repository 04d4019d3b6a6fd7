import { testApplication } from './application.js';

testApplication('React 19', {
  app: 'react-19',
  source: 'src/settings.tsx',
  development: { build: 'build:development', folder: 'development' },
});
