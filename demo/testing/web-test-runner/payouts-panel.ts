import 'bank-account-token-collector';
import type { TokenCollectedEvent } from 'bank-account-token-collector';
import { html, LitElement } from 'lit';

/** Lets a seller link a payout account. */
export class PayoutsPanel extends LitElement {
  static override properties = { fetchClientSecret: { attribute: false }, message: { state: true } };

  /** Fetches a client secret from the server. */
  declare fetchClientSecret: () => Promise<string>;
  declare private message: string;

  protected override render() {
    // The element already shows and announces errors.
    return html`
      <bank-account-token-collector
        .fetchClientSecret=${this.fetchClientSecret}
        @token-collected=${({ detail }: TokenCollectedEvent) => (this.message = `Paid to ••••${detail.token.bank_account.last4}`)}
        @flow-exited=${() => (this.message = 'Nothing was linked.')}
        @flow-error=${() => (this.message = 'Nothing was changed.')}
      ></bank-account-token-collector>
      <p role="status">${this.message}</p>
    `;
  }
}

customElements.define('payouts-panel', PayoutsPanel);
