import { connectedAccountRoutes } from './connected-accounts.js';
import { eventRoutes } from './events.js';
import { externalAccountRoutes } from './external-accounts.js';
import { linkedAccountRoutes } from './linked-accounts.js';
import { microdepositRoutes } from './microdeposits.js';
import { payoutRoutes } from './payouts.js';
import { refreshRoutes } from './refresh.js';
import type { Route } from './route.js';
import { sessionRoutes } from './sessions.js';
import { tokenRoutes } from './tokens.js';

/** Every call of the server API: the source for routing, checks and documentation. */
export const ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...linkedAccountRoutes,
  ...refreshRoutes,
  ...connectedAccountRoutes,
  ...externalAccountRoutes,
  ...payoutRoutes,
  ...eventRoutes,
  ...tokenRoutes,
  ...microdepositRoutes,
];
