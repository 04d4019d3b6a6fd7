import { render } from 'preact';
import { Payouts } from './payouts';
import { Settings } from './settings';

const main = document.querySelector('main');
if (main) render(location.hash === '#settings' ? <Settings /> : <Payouts />, main);
