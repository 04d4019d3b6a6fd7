import { mount } from 'svelte';
import Payouts from './payouts.svelte';
import Settings from './settings.svelte';

const target = document.querySelector('main');
if (target) mount(location.hash === '#settings' ? Settings : Payouts, { target });
