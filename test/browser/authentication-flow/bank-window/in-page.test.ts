import { expect } from '@open-wc/testing';
import { inPageBankWindow } from '../../../../src/authentication-flow/bank-window/in-page.js';
import { held, settled } from '../tasks/fake-api.js';
import { LAST_PAGE, openBank, redirect } from './bank-pages.js';
import { closeWindows, newest, watchOpen } from './windows.js';

type Body = ReturnType<typeof held<string>>;

describe("the bank's window without a server", () => {
  afterEach(closeWindows);

  it('is none when the browser holds it back, and asks for no page', () => {
    watchOpen('blocked');
    let asked = 0;
    const bank = inPageBankWindow(() => {
      asked++;
      return Promise.resolve(new Response());
    });

    expect(bank('https://bank.example/', 'bcsess_1', () => undefined)).to.equal(null);
    expect(asked).to.equal(0);
  });

  it('shows the first page with its title', async () => {
    const bank = openBank({ 'GET /': () => '<title>River Bank</title><h1>Sign in</h1><p>Welcome' });

    await bank.shows('Sign in');

    expect(bank.page().title).to.equal('River Bank');
    expect(bank.find('p').textContent).to.equal('Welcome');
  });

  it('follows redirects to a page relative to where they lead', async () => {
    const bank = openBank({
      'GET /': () => redirect('/sign-in/', 302),
      'GET /sign-in/': () => redirect('form', 307),
      'GET /sign-in/form': () => '<h1>Form</h1>',
    });

    await bank.shows('Form');

    expect(bank.asked.map(({ request }) => request)).to.deep.equal(['GET /', 'GET /sign-in/', 'GET /sign-in/form']);
  });

  for (const status of [201, 400]) {
    it(`takes a ${status} with an address for a page, since it is no redirect`, async () => {
      const answer = () => new Response('<h1>Here</h1>', { status, headers: { location: '/elsewhere' } });
      const bank = openBank({ 'GET /': answer });

      await bank.shows('Here');

      expect(bank.asked).to.have.length(1);
    });
  }

  it('sends a form with its fields and the button that was pressed', async () => {
    const bank = openBank({
      'GET /': () =>
        `<h1>Sign in</h1><form method="post" action="/go?step=1"><input name="user" value="a b&c"><input name="code" value="é">
          <button name="action" value="no">No</button><button name="action" value="yes">Yes</button></form>`,
      'POST /go': () => '<h1>Thanks</h1>',
    });
    await bank.shows('Sign in');

    bank.find('button[value=yes]').click();
    await bank.shows('Thanks');

    expect(bank.asked.at(-1)).to.deep.equal({ request: 'POST /go?step=1', form: 'user=a+b%26c&code=%C3%A9&action=yes' });
  });

  it('asks with GET after a POST that redirects', async () => {
    const bank = openBank({
      'GET /': () => '<h1>Sign in</h1><form method="post" action="/go"><input name="user" value="x"><button>Go</button></form>',
      'POST /go': () => redirect('/accounts'),
      'GET /accounts': () => '<h1>Accounts</h1>',
    });
    await bank.shows('Sign in');

    bank.find('button').click();
    await bank.shows('Accounts');

    expect(bank.asked.slice(1)).to.deep.equal([
      { request: 'POST /go', form: 'user=x' },
      { request: 'GET /accounts', form: '' },
    ]);
  });

  it('sends a form by GET in the address, in place of what stood there', async () => {
    const bank = openBank({
      'GET /': () => '<h1>Search</h1><form action="/find?old=1"><input name="q" value="river"><button>Go</button></form>',
      'GET /find': () => '<h1>Found</h1>',
    });
    await bank.shows('Search');

    bank.find('button').click();
    await bank.shows('Found');

    expect(bank.asked.at(-1)?.request).to.equal('GET /find?q=river');
  });

  it('sends a form without an address to the page that it stands on', async () => {
    const bank = openBank(
      { 'GET /form': () => '<h1>Form</h1><form method="post"><button>Go</button></form>', 'POST /form': () => '<h1>Sent</h1>' },
      '/form?state=1',
    );
    await bank.shows('Form');

    bank.find('button').click();
    await bank.shows('Sent');

    expect(bank.asked.at(-1)?.request).to.equal('POST /form?state=1');
  });

  it('sends no files', async () => {
    const bank = openBank({
      'GET /': () => '<h1>Form</h1><form method="post" action="/go"><input type="file" name="f"><button>Go</button></form>',
      'POST /go': () => '<h1>Sent</h1>',
    });
    await bank.shows('Form');

    bank.find('button').click();
    await bank.shows('Sent');

    expect(bank.asked.at(-1)?.form).to.equal('');
  });

  it('follows a link, wherever inside it the press is', async () => {
    const bank = openBank(
      {
        'GET /a/': () => '<h1>First</h1><a href="b"><span>Next</span></a>',
        'GET /a/b': () => '<h1>Second</h1>',
      },
      '/a/',
    );
    await bank.shows('First');

    bank.find('span').click();
    await bank.shows('Second');

    expect(bank.asked.map(({ request }) => request)).to.deep.equal(['GET /a/', 'GET /a/b']);
  });

  it('asks for nothing on a press beside a link', async () => {
    const bank = openBank({ 'GET /': () => '<h1>First</h1><a>No address</a>' });
    await bank.shows('First');

    bank.find('h1').click();
    bank.find('a').click();
    await settled();

    expect(bank.asked).to.have.length(1);
  });

  it('puts the focus on the heading, or where the page wants it', async () => {
    const bank = openBank({
      'GET /': () => '<h1 tabindex="-1">First</h1><a href="/b">Next</a>',
      'GET /b': () => '<h1 tabindex="-1">Second</h1><input autofocus id="user">',
    });
    await bank.shows('First');
    const first = bank.page().activeElement?.tagName;

    bank.find('a').click();
    await bank.shows('Second');

    expect([first, bank.page().activeElement?.id]).to.deep.equal(['H1', 'user']);
  });

  it('is closed by the flow, and says so', async () => {
    const bank = openBank({ 'GET /': () => '<h1>Sign in</h1>' });
    await bank.shows('Sign in');
    const before = bank.bankWindow.isClosed;

    bank.bankWindow.close();

    expect([before, bank.bankWindow.isClosed]).to.deep.equal([false, true]);
  });

  it('comes to the front', () => {
    const bank = openBank({});
    let isFocused = false;
    newest().focus = () => {
      isFocused = true;
    };

    bank.bankWindow.focus();

    expect(isFocused).to.be.true;
  });

  for (const [event, selector] of [
    ['submit', 'button'],
    ['click', 'a'],
  ] as const) {
    it(`lets the browser go nowhere on a ${event}`, async () => {
      const bank = openBank({ 'GET /': () => '<h1>First</h1><a href="/b">Next</a><form><button>Go</button></form>' });
      await bank.shows('First');
      const prevented: boolean[] = [];
      bank.page().addEventListener(event, (given) => prevented.push(given.defaultPrevented));

      bank.find(selector).click();

      expect(prevented).to.deep.equal([true]);
    });
  }

  for (const [title, settle] of [
    ['the last page', (body: Body) => body.give('<h1>Done</h1>')],
    ['a failure', (body: Body) => body.fail(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`says nothing of ${title} that comes after it was closed`, async () => {
      const body: Body = held();
      const answer = () => Object.assign(new Response(), { text: () => body.promise });
      const bank = openBank({ [`GET ${LAST_PAGE}`]: answer }, LAST_PAGE);
      await bank.asking(1);
      await settled();

      bank.bankWindow.close();
      settle(body);
      await settled();

      expect(bank.returns).to.deep.equal([]);
    });
  }
});
