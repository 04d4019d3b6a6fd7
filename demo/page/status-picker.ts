import { ACCOUNT_STATUSES, type PayoutAccount, type Payouts } from '../payouts-api-types.js';
import { setAccountStatus } from './payouts-api.js';
import { ref } from './dom.js';

/**
 * Sets up the list of statuses that Stripe or a bank can give the payout account. Only the sandbox lets the page choose one.
 * @param onChange called with the account once the sandbox has changed it
 */
export function setUpStatusPicker(onChange: (account: PayoutAccount) => void) {
  const field = ref('account-status') as HTMLSelectElement;
  field.append(...ACCOUNT_STATUSES.map((status) => new Option(status)));
  let isSandbox = false;
  let current = field.value;

  const setStatus = async (): Promise<void> => {
    try {
      const { payoutAccount } = await setAccountStatus(field.value as (typeof ACCOUNT_STATUSES)[number]);
      onChange(payoutAccount);
    } catch {
      // The log shows the failed request.
      field.value = current;
    }
  };
  field.addEventListener('change', () => void setStatus());

  return {
    /** Selects the account's status. Without an account, the list is disabled. */
    show(account: PayoutAccount | null): void {
      field.disabled = !isSandbox || !account;
      if (account) field.value = current = account.status;
    },

    limitTo(mode: Payouts['mode']): void {
      isSandbox = mode === 'sandbox';
    },
  };
}
