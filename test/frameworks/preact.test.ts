import { testApplication } from './application.js';

testApplication('Preact', { app: 'preact', source: 'src/settings.tsx' });
