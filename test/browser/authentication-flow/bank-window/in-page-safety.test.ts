import { expect } from '@open-wc/testing';
import { openBank } from './bank-pages.js';
import { closeWindows, newestWindow } from './windows.js';

const ranScripts = (): unknown => (newestWindow() as Window & { ran?: string[] }).ran;

describe("a script in the bank's pages", () => {
  afterEach(closeWindows);

  it('does not run in a script element', async () => {
    const bank = openBank({
      'GET /': () =>
        `<script>ran = ['head']</script><h1>Sign in</h1><svg><script>ran = ['svg']</script></svg><script src="data:text/javascript,ran=['src']"></script>`,
    });

    await bank.waitForPage('Sign in');

    expect(bank.page().querySelectorAll('script')).to.have.length(0);
    expect(ranScripts()).to.equal(undefined);
  });

  it('does not run in an event handler attribute', async () => {
    const bank = openBank({
      'GET /': () => `<h1 onclick="ran = ['click']" ONFOCUS="ran = ['focus']" tabindex="-1">Sign in</h1>`,
    });
    await bank.waitForPage('Sign in');

    bank.find('h1').click();

    expect(ranScripts()).to.equal(undefined);
  });

  it('does not run in an iframe', async () => {
    const bank = openBank({
      'GET /': () => `<h1>Sign in</h1><iframe srcdoc="<script>parent.ran = ['frame']</script>"></iframe>`,
    });

    await bank.waitForPage('Sign in');

    expect(bank.page().querySelector('iframe')).to.equal(null);
  });

  it('does not run in a javascript: link', async () => {
    const bank = openBank({ 'GET /': () => `<h1>Sign in</h1><a href="javascript:ran = ['link']">Next</a>` });
    await bank.waitForPage('Sign in');

    bank.find('a').click();
    await bank.waitForRequests(2);

    expect(ranScripts()).to.equal(undefined);
  });
});

describe("the style of the bank's pages", () => {
  afterEach(closeWindows);

  const sheet = (color: string) => () => `h1 { color: ${color} }`;

  it('comes from their own style sheets, in order', async () => {
    const bank = openBank(
      {
        'GET /a/': () => '<link rel="stylesheet" href="one.css"><link rel="stylesheet" href="/two.css"><h1>Sign in</h1>',
        'GET /a/one.css': sheet('rgb(1, 1, 1); background: rgb(3, 3, 3)'),
        'GET /two.css': sheet('rgb(2, 2, 2)'),
      },
      '/a/',
    );

    await bank.waitForPage('Sign in');

    const { color, backgroundColor } = newestWindow().getComputedStyle(bank.find('h1'));
    expect([color, backgroundColor]).to.deep.equal(['rgb(2, 2, 2)', 'rgb(3, 3, 3)']);
    expect(bank.page().querySelectorAll('link')).to.have.length(0);
  });

  it('is that of the current page only', async () => {
    const bank = openBank({
      'GET /': () => '<link rel="stylesheet" href="/one.css"><h1>First</h1><a href="/plain">Next</a>',
      'GET /one.css': sheet('rgb(1, 1, 1)'),
      'GET /plain': () => '<h1>Second</h1>',
    });
    await bank.waitForPage('First');

    bank.find('a').click();
    await bank.waitForPage('Second');

    expect(bank.page().adoptedStyleSheets).to.have.length(0);
  });
});
