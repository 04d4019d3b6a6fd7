import { testApplication } from './application.js';

testApplication('Svelte 5', { app: 'svelte', source: 'src/settings.svelte' });
