import { Component, signal } from '@angular/core';
import type { BankAccountTokenCollecting, FlowExitedEvent } from 'bank-account-token-collector';
import { Collector } from './collector';

/** Sets every kind of attribute, property and event in Angular. */
@Component({
  selector: 'main',
  imports: [Collector],
  template: `
    <bank-account-token-collector
      [stripeAccount]="isChanged() ? 'acct_changed' : 'acct_first'"
      [theme]="isChanged() ? 'dark' : 'light'"
      [disabled]="isChanged()"
      [stripe]="stripe"
      [fetchClientSecret]="fetchClientSecret"
      [preCollectedConsent]="consent"
      (flowExited)="onExited($event)"
      (camelEvent)="message.set('camelEvent')"
    >
      {{ isChanged() ? 'Changed' : 'First' }}
      @if (isChanged()) {
        <span slot="icon">i</span>
      }
    </bank-account-token-collector>
    <button (click)="isChanged.set(!isChanged())">Change</button>
    <p role="status">{{ message() }}</p>
  `,
})
export class Settings {
  protected readonly isChanged = signal(false);
  protected readonly message = signal('');

  /** Replaces Stripe.js in the test. Links no account, and returns a session whose id shows what was passed. */
  protected readonly stripe: BankAccountTokenCollecting = {
    collectBankAccountToken: async ({ clientSecret, preCollectedConsent }) => ({
      financialConnectionsSession: { id: `${clientSecret} ${preCollectedConsent?.consent}`, accounts: [] },
    }),
  };
  protected readonly fetchClientSecret = async () => 'secret of a function';
  protected readonly consent = { consent: 'consent of an object', collectedAt: 1_700_000_000 };

  protected onExited({ detail }: FlowExitedEvent) {
    this.message.set(`${detail.financialConnectionsSession?.id}`);
  }
}
