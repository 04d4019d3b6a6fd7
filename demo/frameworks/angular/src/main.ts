import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Payouts } from './payouts';
import { Settings } from './settings';

void bootstrapApplication(location.hash === '#settings' ? Settings : Payouts, { providers: [provideZonelessChangeDetection()] });
