import { expect } from '@open-wc/testing';
import { LAST_PAGE, openBank, redirect } from './bank-pages.js';
import { closeWindows } from './windows.js';

describe("the last of the bank's pages", () => {
  afterEach(closeWindows);

  for (const [query, status] of [
    ['', 'success'],
    ['?code=1&state=bcsess_1', 'success'],
    ['?error=access_denied', 'cancel'],
    ['?error=server_error', 'failure'],
    ['?error=', 'failure'],
  ] as const) {
    it(`closes the window and says ${status} for "${query}"`, async () => {
      const bank = openBank({ 'GET /': () => redirect(`${LAST_PAGE}${query}`), [`GET ${LAST_PAGE}`]: () => '<h1>Done</h1>' });

      await bank.returning();

      expect(bank.returns).to.deep.equal([status]);
      expect(bank.bankWindow.isClosed).to.be.true;
    });
  }

  it('is said to be a failure when a page cannot be had', async () => {
    const bank = openBank({ 'GET /': () => Promise.reject(new TypeError('Failed to fetch')) });

    await bank.returning();

    expect(bank.returns).to.deep.equal(['failure']);
    expect(bank.bankWindow.isClosed).to.be.true;
  });

  it('is said to be a failure when the pages lead round in a circle', async () => {
    const bank = openBank({ 'GET /': () => redirect('/') });

    await bank.returning();

    expect(bank.returns).to.deep.equal(['failure']);
    expect(bank.asked).to.have.length(11);
  });

  it('comes after ten redirects at most', async () => {
    const bank = openBank({
      'GET /': ({ searchParams }) => {
        const turn = Number(searchParams.get('turn'));
        return turn === 10 ? '<h1>At last</h1>' : redirect(`/?turn=${turn + 1}`);
      },
    });

    await bank.shows('At last');

    expect(bank.returns).to.deep.equal([]);
  });
});
