import type { World } from '../world.js';
import type { AccountSettings, BusinessProfile } from './account-details.js';
import { unsaidDetails } from './unsaid-details.js';

/** The id of the platform's own account. It is the same in every sandbox. */
export const PLATFORM_ID = 'acct_sandboxplatform';

/** The platform's own account. The sandbox knows only its name. */
export interface PlatformAccount {
  id: typeof PLATFORM_ID;
  object: 'account';
  business_profile: BusinessProfile;
  business_type: null;
  capabilities: Record<string, never>;
  charges_enabled: false;
  controller: { type: 'account' };
  country: 'US';
  default_currency: 'usd';
  details_submitted: true;
  email: null;
  payouts_enabled: false;
  settings: AccountSettings;
  type: 'standard';
}

export function platformAccount({ settings: { businessName } }: World): PlatformAccount {
  const { business_profile, settings } = unsaidDetails();
  return {
    id: PLATFORM_ID,
    object: 'account',
    business_profile: { ...business_profile, name: businessName },
    business_type: null,
    capabilities: {},
    charges_enabled: false,
    controller: { type: 'account' },
    country: 'US',
    default_currency: 'usd',
    details_submitted: true,
    email: null,
    payouts_enabled: false,
    settings: { ...settings, dashboard: { ...settings.dashboard, display_name: businessName } },
    type: 'standard',
  };
}
