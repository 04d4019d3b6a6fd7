import { Component, signal } from '@angular/core';
import type { TokenCollectedEvent } from 'bank-account-token-collector';
import { Collector } from './collector';
import { createSession, saveAccount } from './payouts-api';

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
        (flowExited)="message.set('Nothing was linked.')"
      />
    }
    <p role="status">{{ message() }}</p>
  `,
})
export class Payouts {
  protected readonly isShown = signal(true);
  protected readonly message = signal('');

  protected readonly createSession = createSession;

  protected async onLinked({ detail }: TokenCollectedEvent) {
    this.message.set(await saveAccount(detail.token.id));
  }

  /** The element already shows and announces the error. */
  protected onError() {
    this.message.set('');
  }
}
