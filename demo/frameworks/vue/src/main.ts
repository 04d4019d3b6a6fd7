import { createApp } from 'vue';
import Payouts from './payouts.vue';
import Settings from './settings.vue';

createApp(location.hash === '#settings' ? Settings : Payouts).mount('main');
