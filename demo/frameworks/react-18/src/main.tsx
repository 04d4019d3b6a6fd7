import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Payouts } from './payouts';
import { Settings } from './settings';

const main = document.querySelector('main');
if (main) createRoot(main).render(<StrictMode>{location.hash === '#settings' ? <Settings /> : <Payouts />}</StrictMode>);
