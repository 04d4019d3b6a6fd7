import { expect } from '@open-wc/testing';
import { inPageBankWindow } from '../../../../src/authentication-flow/bank-window/in-page.js';
import { deferred, settled } from '../tasks/fake-api.js';
import { LAST_PAGE, openBank, redirect } from './bank-pages.js';
import { closeWindows, newestWindow, watchOpen } from './windows.js';

type Body = ReturnType<typeof deferred<string>>;

describe('the bank window without a server', () => {
  afterEach(closeWindows);

  it('is null and requests no page if the browser blocks it', () => {
    watchOpen('blocked');
    let requests = 0;
    const bank = inPageBankWindow(() => {
      requests++;
      return Promise.resolve(new Response());
    });

    expect(bank('https://bank.example/', 'bcsess_1', () => undefined)).to.equal(null);
    expect(requests).to.equal(0);
  });

  it('shows the first page and its title', async () => {
    const bank = openBank({ 'GET /': () => '<title>River Bank</title><h1>Sign in</h1><p>Welcome' });

    await bank.waitForPage('Sign in');

    expect(bank.page().title).to.equal('River Bank');
    expect(bank.find('p').textContent).to.equal('Welcome');
  });

  it('resolves each redirect against the previous one', async () => {
    const bank = openBank({
      'GET /': () => redirect('/sign-in/', 302),
      'GET /sign-in/': () => redirect('form', 307),
      'GET /sign-in/form': () => '<h1>Form</h1>',
    });

    await bank.waitForPage('Form');

    expect(bank.requests.map(({ request }) => request)).to.deep.equal(['GET /', 'GET /sign-in/', 'GET /sign-in/form']);
  });

  for (const status of [201, 400]) {
    it(`shows the page of a ${status} with a location header, because it is not a redirect`, async () => {
      const answer = () => new Response('<h1>Here</h1>', { status, headers: { location: '/elsewhere' } });
      const bank = openBank({ 'GET /': answer });

      await bank.waitForPage('Here');

      expect(bank.requests).to.have.length(1);
    });
  }

  it('submits a form with its fields and the pressed button', async () => {
    const bank = openBank({
      'GET /': () =>
        `<h1>Sign in</h1><form method="post" action="/go?step=1"><input name="user" value="a b&c"><input name="code" value="é">
          <button name="action" value="no">No</button><button name="action" value="yes">Yes</button></form>`,
      'POST /go': () => '<h1>Thanks</h1>',
    });
    await bank.waitForPage('Sign in');

    bank.find('button[value=yes]').click();
    await bank.waitForPage('Thanks');

    expect(bank.requests.at(-1)).to.deep.equal({ request: 'POST /go?step=1', form: 'user=a+b%26c&code=%C3%A9&action=yes' });
  });

  it('sends a GET after a POST that redirects', async () => {
    const bank = openBank({
      'GET /': () => '<h1>Sign in</h1><form method="post" action="/go"><input name="user" value="x"><button>Go</button></form>',
      'POST /go': () => redirect('/accounts'),
      'GET /accounts': () => '<h1>Accounts</h1>',
    });
    await bank.waitForPage('Sign in');

    bank.find('button').click();
    await bank.waitForPage('Accounts');

    expect(bank.requests.slice(1)).to.deep.equal([
      { request: 'POST /go', form: 'user=x' },
      { request: 'GET /accounts', form: '' },
    ]);
  });

  it('submits a GET form in the query string, replacing the previous one', async () => {
    const bank = openBank({
      'GET /': () => '<h1>Search</h1><form action="/find?old=1"><input name="q" value="river"><button>Go</button></form>',
      'GET /find': () => '<h1>Found</h1>',
    });
    await bank.waitForPage('Search');

    bank.find('button').click();
    await bank.waitForPage('Found');

    expect(bank.requests.at(-1)?.request).to.equal('GET /find?q=river');
  });

  it('submits a form without an action to its own page', async () => {
    const bank = openBank(
      { 'GET /form': () => '<h1>Form</h1><form method="post"><button>Go</button></form>', 'POST /form': () => '<h1>Sent</h1>' },
      '/form?state=1',
    );
    await bank.waitForPage('Form');

    bank.find('button').click();
    await bank.waitForPage('Sent');

    expect(bank.requests.at(-1)?.request).to.equal('POST /form?state=1');
  });

  it('submits no files', async () => {
    const bank = openBank({
      'GET /': () => '<h1>Form</h1><form method="post" action="/go"><input type="file" name="f"><button>Go</button></form>',
      'POST /go': () => '<h1>Sent</h1>',
    });
    await bank.waitForPage('Form');

    bank.find('button').click();
    await bank.waitForPage('Sent');

    expect(bank.requests.at(-1)?.form).to.equal('');
  });

  it('follows a link when an element inside it is clicked', async () => {
    const bank = openBank(
      {
        'GET /a/': () => '<h1>First</h1><a href="b"><span>Next</span></a>',
        'GET /a/b': () => '<h1>Second</h1>',
      },
      '/a/',
    );
    await bank.waitForPage('First');

    bank.find('span').click();
    await bank.waitForPage('Second');

    expect(bank.requests.map(({ request }) => request)).to.deep.equal(['GET /a/', 'GET /a/b']);
  });

  it('requests nothing on a click outside of links with an href', async () => {
    const bank = openBank({ 'GET /': () => '<h1>First</h1><a>No address</a>' });
    await bank.waitForPage('First');

    bank.find('h1').click();
    bank.find('a').click();
    await settled();

    expect(bank.requests).to.have.length(1);
  });

  it('focuses the heading, or the element with autofocus', async () => {
    const bank = openBank({
      'GET /': () => '<h1 tabindex="-1">First</h1><a href="/b">Next</a>',
      'GET /b': () => '<h1 tabindex="-1">Second</h1><input autofocus id="user">',
    });
    await bank.waitForPage('First');
    const first = bank.page().activeElement?.tagName;

    bank.find('a').click();
    await bank.waitForPage('Second');

    expect([first, bank.page().activeElement?.id]).to.deep.equal(['H1', 'user']);
  });

  it('is closed after the flow closes it', async () => {
    const bank = openBank({ 'GET /': () => '<h1>Sign in</h1>' });
    await bank.waitForPage('Sign in');
    const before = bank.bankWindow.isClosed;

    bank.bankWindow.close();

    expect([before, bank.bankWindow.isClosed]).to.deep.equal([false, true]);
  });

  it('can be brought to the front', () => {
    const bank = openBank({});
    let isFocused = false;
    newestWindow().focus = () => {
      isFocused = true;
    };

    bank.bankWindow.focus();

    expect(isFocused).to.be.true;
  });

  for (const [event, selector] of [
    ['submit', 'button'],
    ['click', 'a'],
  ] as const) {
    it(`prevents the browser's own navigation on ${event}`, async () => {
      const bank = openBank({ 'GET /': () => '<h1>First</h1><a href="/b">Next</a><form><button>Go</button></form>' });
      await bank.waitForPage('First');
      const prevented: boolean[] = [];
      bank.page().addEventListener(event, (received) => prevented.push(received.defaultPrevented));

      bank.find(selector).click();

      expect(prevented).to.deep.equal([true]);
    });
  }

  for (const [title, settle] of [
    ['the last page', (body: Body) => body.resolve('<h1>Done</h1>')],
    ['a failure', (body: Body) => body.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`reports nothing if ${title} arrives after it was closed`, async () => {
      const body: Body = deferred();
      const answer = () => Object.assign(new Response(), { text: () => body.promise });
      const bank = openBank({ [`GET ${LAST_PAGE}`]: answer }, LAST_PAGE);
      await bank.waitForRequests(1);
      await settled();

      bank.bankWindow.close();
      settle(body);
      await settled();

      expect(bank.statuses).to.deep.equal([]);
    });
  }
});
