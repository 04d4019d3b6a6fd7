import type { PartnerAccount } from '../../api/types.js';

/** Whether a person may choose it. Apart from the rooms, which the later panes would bring into the first download. */
export const canBeSelected = (account: PartnerAccount): boolean => account.allow_selection !== false;
