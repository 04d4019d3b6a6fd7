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
        (flowExited)="news.set('Nothing was linked.')"
      />
    }
    <p role="status">{{ news() }}</p>
  `,
})
export class Payouts {
  protected readonly isShown = signal(true);
  protected readonly news = signal('');

  protected readonly createSession = createSession;

  protected async onLinked({ detail }: TokenCollectedEvent) {
    this.news.set(await saveAccount(detail.token.id));
  }

  /** The element already shows and announces the error. */
  protected onError() {
    this.news.set('');
  }
}
