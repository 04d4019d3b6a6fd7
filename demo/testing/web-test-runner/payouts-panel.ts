import 'bank-account-token-collector';
import type { TokenCollectedEvent } from 'bank-account-token-collector';
import { html, LitElement } from 'lit';

/** Where a seller says which account is paid. */
export class PayoutsPanel extends LitElement {
  static override properties = { openSession: { attribute: false }, news: { state: true } };

  /** Asks the server for a client secret. */
  declare openSession: () => Promise<string>;
  declare private news: string;

  protected override render() {
    // Of an error the tag itself shows and speaks why.
    return html`
      <bank-account-token-collector
        .fetchClientSecret=${this.openSession}
        @token-collected=${({ detail }: TokenCollectedEvent) => (this.news = `Paid to ••••${detail.token.bank_account.last4}`)}
        @flow-exited=${() => (this.news = 'Nothing was linked.')}
        @flow-error=${() => (this.news = 'Nothing was changed.')}
      ></bank-account-token-collector>
      <p role="status">${this.news}</p>
    `;
  }
}

customElements.define('payouts-panel', PayoutsPanel);
