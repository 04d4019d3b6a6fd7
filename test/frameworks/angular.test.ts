import { testApplication } from './application.js';

testApplication('Angular', { app: 'angular', source: 'src/settings.ts' });
