import type { PartnerAccount } from '../../api/types.js';
import type { AccountTemplate } from '../institutions/account-sets.js';
import type { OfferedAccount } from '../objects/auth-session.js';
import type { SessionRecord } from '../objects/session.js';
import { SUBCATEGORIES } from '../objects/session-terms.js';
import { type Reason, reasonIn } from './reasons.js';

function payoutReason({ isClosed, subcategory, category }: AccountTemplate): Reason {
  if (isClosed) return 'closed';
  if (subcategory === 'credit_card') return 'card';
  return category === 'credit' ? 'loan' : 'notPayable';
}

/** Why a session may not link an account; `null` when it may. */
function reasonAgainst(template: AccountTemplate, { terms, scenario }: SessionRecord): Reason | null {
  const wanted = terms.filters?.account_subcategories ?? null;
  const isWanted = wanted === null || SUBCATEGORIES.some((kind) => kind === template.subcategory && wanted.includes(kind));
  if (!isWanted) return 'notWanted';
  if (scenario === 'no_eligible_accounts') return payoutReason(template);
  const support = terms.filters?.require_payment_method_support ?? 'all';
  return support === 'all' && !template.isPayable ? payoutReason(template) : null;
}

/** An offered account as the person's page sees it. */
export function partnerAccount({ id, template }: OfferedAccount, session: SessionRecord): PartnerAccount {
  const reason = reasonAgainst(template, session);
  return {
    id,
    name: template.name,
    displayable_account_numbers: template.last4,
    balance_amount: template.isPayable ? template.balance : null,
    currency: 'usd',
    category: template.category,
    subcategory: template.subcategory,
    supported_payment_method_types: template.isPayable ? ['us_bank_account'] : [],
    allow_selection: reason === null,
    allow_selection_message: reason && reasonIn(session.locale, reason),
  };
}
