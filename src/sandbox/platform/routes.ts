import { connectedAccountRoutes } from './connected-accounts.js';
import { externalAccountRoutes } from './external-accounts.js';
import { linkedAccountRoutes } from './linked-accounts.js';
import { microdepositRoutes } from './microdeposits.js';
import type { Route } from './route.js';
import { sessionRoutes } from './sessions.js';
import { tokenRoutes } from './tokens.js';

/** Every call of the server API: what is routed, checked and documented is read from here. */
export const ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...linkedAccountRoutes,
  ...connectedAccountRoutes,
  ...externalAccountRoutes,
  ...tokenRoutes,
  ...microdepositRoutes,
];
