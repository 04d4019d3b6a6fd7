// #region recipe
import { payouts } from '../../../../platform.js';
import { readJson, readToken } from '../../../../requests.js';
import { answering } from '../answering.js';

export const POST = answering(async (request, connectedAccount) => {
  await payouts.attachAccount(connectedAccount, readToken(await readJson(request)));
  return { payoutAccounts: await payouts.listAccounts(connectedAccount) };
});
// #endregion
