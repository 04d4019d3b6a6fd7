import type { PartnerAccount } from '../../api/types.js';

/** Returns whether the user can choose an account. */
export const canBeSelected = (account: PartnerAccount): boolean => account.allow_selection !== false;
