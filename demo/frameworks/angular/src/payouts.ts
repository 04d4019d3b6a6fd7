import { Component, signal, type OnInit } from '@angular/core';
import type { PayoutAccount, TokenCollectedEvent } from 'bank-account-token-collector';
import { Collector } from './collector';
import { createSession, fetchAccount, saveAccount } from './payouts-api';

@Component({
  selector: 'main',
  imports: [Collector],
  template: `
    <h1>Payouts</h1>
    <label><input type="checkbox" [checked]="isShown()" (change)="isShown.set(!isShown())" /> By bank transfer</label>
    @if (isShown()) {
      <bank-account-token-collector
        apiUrl="/"
        [account]="account()"
        [fetchClientSecret]="createSession"
        (tokenCollected)="onLinked($event)"
        (flowOpening)="message.set('')"
        (flowExited)="message.set('Nothing was linked.')"
      />
    }
    <p role="status">{{ message() }}</p>
  `,
})
export class Payouts implements OnInit {
  protected readonly isShown = signal(true);
  protected readonly account = signal<PayoutAccount | undefined>(undefined);
  protected readonly message = signal('');

  protected readonly createSession = createSession;

  async ngOnInit() {
    this.account.set(await fetchAccount());
  }

  /** The element shows and announces errors, and how saving goes. */
  protected onLinked(event: TokenCollectedEvent) {
    event.waitUntil(saveAccount(event.detail.token.id).then((saved) => this.account.set(saved)));
  }
}
