import { Component, signal } from '@angular/core';
import type { FlowErrorEvent, TokenCollectedEvent } from 'bank-account-token-collector';
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
        (flowError)="onError($event)"
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

  protected onError({ detail }: FlowErrorEvent) {
    this.news.set(detail.error.message);
  }
}
