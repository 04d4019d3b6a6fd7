import { expect } from '@open-wc/testing';
import { LAST_PAGE, openBank, redirect } from './bank-pages.js';
import { closeWindows } from './windows.js';

describe('the bank window without a server, at the end of a sign-in', () => {
  afterEach(closeWindows);

  for (const [query, status] of [
    ['', 'success'],
    ['?code=1&state=bcsess_1', 'success'],
    ['?error=access_denied', 'cancel'],
    ['?error=server_error', 'failure'],
    ['?error=', 'failure'],
  ] as const) {
    it(`closes and reports ${status} for "${query}"`, async () => {
      const bank = openBank({ 'GET /': () => redirect(`${LAST_PAGE}${query}`), [`GET ${LAST_PAGE}`]: () => '<h1>Done</h1>' });

      await bank.waitForReturn();

      expect(bank.statuses).to.deep.equal([status]);
      expect(bank.bankWindow.isClosed).to.be.true;
    });
  }

  it('closes and reports a failure if a page cannot be loaded', async () => {
    const bank = openBank({ 'GET /': () => Promise.reject(new TypeError('Failed to fetch')) });

    await bank.waitForReturn();

    expect(bank.statuses).to.deep.equal(['failure']);
    expect(bank.bankWindow.isClosed).to.be.true;
  });

  it('reports a failure if the pages redirect in a circle', async () => {
    const bank = openBank({ 'GET /': () => redirect('/') });

    await bank.waitForReturn();

    expect(bank.statuses).to.deep.equal(['failure']);
    expect(bank.requests).to.have.length(11);
  });

  it('follows up to ten redirects', async () => {
    const bank = openBank({
      'GET /': ({ searchParams }) => {
        const turn = Number(searchParams.get('turn'));
        return turn === 10 ? '<h1>At last</h1>' : redirect(`/?turn=${turn + 1}`);
      },
    });

    await bank.waitForPage('At last');

    expect(bank.statuses).to.deep.equal([]);
  });
});
