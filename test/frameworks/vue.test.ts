import { testApplication } from './application.js';

testApplication('Vue 3', { app: 'vue', source: 'src/settings.vue' });
