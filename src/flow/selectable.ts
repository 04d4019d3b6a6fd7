import type { PartnerAccount } from '../api/types.js';

export const canBeSelected = (account: PartnerAccount): boolean => account.allow_selection !== false;
