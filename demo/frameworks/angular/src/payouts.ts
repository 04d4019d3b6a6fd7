import { Component, signal } from '@angular/core';
import type { TokenCollectedEvent } from 'bank-account-token-collector';
import { Collector } from './collector';

@Component({
  selector: 'main',
  imports: [Collector],
  template: `
    <h1>Payouts</h1>
    <label><input type="checkbox" [checked]="isShown()" (change)="isShown.set(!isShown())" /> By bank transfer</label>
    @if (isShown()) {
      <bank-account-token-collector
        apiUrl="/"
        [fetchClientSecret]="createSession"
        (tokenCollected)="onLinked($event)"
        (flowError)="onError()"
        (flowExited)="news.set('Nothing was linked.')"
      />
    }
    <p role="status">{{ news() }}</p>
  `,
})
export class Payouts {
  protected readonly isShown = signal(true);
  protected readonly news = signal('');

  protected readonly createSession = async () => (await fetch('/api/session', { method: 'POST' })).text();

  protected onLinked({ detail }: TokenCollectedEvent) {
    const { bank_name, last4 } = detail.token.bank_account;
    this.news.set(`${bank_name} ••••${last4} is linked.`);
  }

  /** The tag itself shows and speaks why. */
  protected onError() {
    this.news.set('');
  }
}
