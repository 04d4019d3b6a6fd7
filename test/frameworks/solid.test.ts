import { testApplication } from './application.js';

testApplication('Solid', { app: 'solid', source: 'src/settings.tsx' });
