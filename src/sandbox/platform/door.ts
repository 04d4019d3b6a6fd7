import { type Context, Hono } from 'hono';
import { readParameters } from '../form.js';
import type { World } from '../world.js';
import { authentication } from './authentication.js';
import { createPlatformAccount, retrievePlatformAccount } from './connected-accounts.js';
import {
  createExternalAccount,
  deleteExternalAccount,
  listExternalAccounts,
  retrieveExternalAccount,
  updateExternalAccount,
} from './external-accounts.js';
import { idempotency } from './idempotency.js';
import { disconnectAccount, listLinkedAccounts, listOwners, retrieveLinkedAccount } from './linked-accounts.js';
import { verifyMicrodeposits } from './microdeposits.js';
import { createPlatformSession, retrieveSession } from './sessions.js';
import { retrieveToken } from './tokens.js';

/** `id` and `childId` are the path's own; a call without them ignores them. */
type Call = (world: World, parameters: object, id: string, childId: string) => object;

/** What the platform's server calls with a secret key: the public API, as the `stripe` package speaks it. */
export function platformDoor(world: World): Hono {
  const door = new Hono();
  const answer = (call: Call) => async (context: Context) => {
    const parameters = await readParameters(context.req.raw);
    return context.json(call(world, parameters, context.req.param('id') ?? '', context.req.param('childId') ?? ''));
  };
  for (const path of ['/v1/financial_connections/*', '/v1/accounts/*', '/v1/tokens/*', '/v1/sandbox/*']) {
    door.use(path, authentication(world));
  }
  door.use('/v1/*', idempotency());
  door
    .post('/v1/financial_connections/sessions', answer(createPlatformSession))
    .get('/v1/financial_connections/sessions/:id', answer(retrieveSession))
    .get('/v1/financial_connections/accounts', answer(listLinkedAccounts))
    .get('/v1/financial_connections/accounts/:id', answer(retrieveLinkedAccount))
    .post('/v1/financial_connections/accounts/:id/disconnect', answer(disconnectAccount))
    .get('/v1/financial_connections/accounts/:id/owners', answer(listOwners))
    .post('/v1/accounts', answer(createPlatformAccount))
    .get('/v1/accounts/:id', answer(retrievePlatformAccount))
    .post('/v1/accounts/:id/external_accounts', answer(createExternalAccount))
    .get('/v1/accounts/:id/external_accounts', answer(listExternalAccounts))
    .get('/v1/accounts/:id/external_accounts/:childId', answer(retrieveExternalAccount))
    .post('/v1/accounts/:id/external_accounts/:childId', answer(updateExternalAccount))
    .delete('/v1/accounts/:id/external_accounts/:childId', answer(deleteExternalAccount))
    .get('/v1/tokens/:id', answer(retrieveToken))
    .post('/v1/sandbox/verify_microdeposits', answer(verifyMicrodeposits));
  return door;
}
