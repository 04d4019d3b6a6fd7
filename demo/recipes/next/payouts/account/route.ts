// #region recipe
import { payouts } from '../server/platform';
import { readJson, readToken } from '../server/requests';
import { answering } from '../answering';

export const POST = answering(async (request, connectedAccount) => {
  await payouts.attachAccount(connectedAccount, readToken(await readJson(request)));
  return { payoutAccounts: await payouts.listAccounts(connectedAccount) };
});
// #endregion
