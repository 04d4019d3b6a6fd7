import { expect } from '@open-wc/testing';
import { openBank } from './bank-pages.js';
import { closeWindows, newest } from './windows.js';

const flagged = (): unknown => (newest() as Window & { ran?: string[] }).ran;

describe("what runs in the bank's pages", () => {
  afterEach(closeWindows);

  it('is no script of theirs', async () => {
    const bank = openBank({
      'GET /': () =>
        `<script>ran = ['head']</script><h1>Sign in</h1><svg><script>ran = ['svg']</script></svg><script src="data:text/javascript,ran=['src']"></script>`,
    });

    await bank.shows('Sign in');

    expect(bank.page().querySelectorAll('script')).to.have.length(0);
    expect(flagged()).to.equal(undefined);
  });

  it('is no handler in an attribute of theirs', async () => {
    const bank = openBank({
      'GET /': () => `<h1 onclick="ran = ['click']" ONFOCUS="ran = ['focus']" tabindex="-1">Sign in</h1>`,
    });
    await bank.shows('Sign in');

    bank.find('h1').click();

    expect(flagged()).to.equal(undefined);
  });

  it('is no script in a frame of theirs', async () => {
    const bank = openBank({
      'GET /': () => `<h1>Sign in</h1><iframe srcdoc="<script>parent.ran = ['frame']</script>"></iframe>`,
    });

    await bank.shows('Sign in');

    expect(bank.page().querySelector('iframe')).to.equal(null);
  });

  it('is no link that is a script', async () => {
    const bank = openBank({ 'GET /': () => `<h1>Sign in</h1><a href="javascript:ran = ['link']">Next</a>` });
    await bank.shows('Sign in');

    bank.find('a').click();
    await bank.asking(2);

    expect(flagged()).to.equal(undefined);
  });
});

describe("the look of the bank's pages", () => {
  afterEach(closeWindows);

  const sheet = (color: string) => () => `h1 { color: ${color} }`;

  it('comes from their own sheets, in their order', async () => {
    const bank = openBank(
      {
        'GET /a/': () => '<link rel="stylesheet" href="one.css"><link rel="stylesheet" href="/two.css"><h1>Sign in</h1>',
        'GET /a/one.css': sheet('rgb(1, 1, 1); background: rgb(3, 3, 3)'),
        'GET /two.css': sheet('rgb(2, 2, 2)'),
      },
      '/a/',
    );

    await bank.shows('Sign in');

    const { color, backgroundColor } = newest().getComputedStyle(bank.find('h1'));
    expect([color, backgroundColor]).to.deep.equal(['rgb(2, 2, 2)', 'rgb(3, 3, 3)']);
    expect(bank.page().querySelectorAll('link')).to.have.length(0);
  });

  it('is that of the page in sight alone', async () => {
    const bank = openBank({
      'GET /': () => '<link rel="stylesheet" href="/one.css"><h1>First</h1><a href="/plain">Next</a>',
      'GET /one.css': sheet('rgb(1, 1, 1)'),
      'GET /plain': () => '<h1>Second</h1>',
    });
    await bank.shows('First');

    bank.find('a').click();
    await bank.shows('Second');

    expect(bank.page().adoptedStyleSheets).to.have.length(0);
  });
});
