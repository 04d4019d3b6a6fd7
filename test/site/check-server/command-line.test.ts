import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { runCheckServer } from '../../../src/check-server/command-line.js';
import { logins } from '../../../demo/recipes/platform.js';
import { startPlatformServer, stripeFor, type PlatformServer } from '../../node/sandbox/platform-server.js';
import { serveParts, validParts, type Parts } from './breakable-server.js';

const ORIGIN = 'https://shop.example';

describe('the command check-server', () => {
  let platform: PlatformServer;
  let printed = '';
  before(async () => {
    mock.method(console, 'error', () => undefined);
    platform = await startPlatformServer({ controlDoor: true });
  });
  after(() => platform.close());
  beforeEach(() => (printed = ''));

  const run = (...args: string[]): Promise<number> => runCheckServer(args, (text) => (printed += text));
  const signIn = async (): Promise<string> => {
    const { id } = await platform.createAccount();
    logins.set(id, id);
    return `session=${id}`;
  };
  const serve = (parts: Partial<Parts> = {}) => serveParts(stripeFor(platform.server), { ...validParts(ORIGIN), ...parts });

  it('exits with 0 if the server follows the contract, and lists all checks, including the skipped ones', async (t) => {
    const server = await serve();
    t.after(server.close);

    const code = await run(server.url, '--sandbox', platform.server.url, '--cookie', await signIn(), '--origin', ORIGIN);

    assert.equal(code, 0, printed);
    assert.match(printed, /^ {2}-- {5}session of another seller: not checked without --second-cookie$/m);
    assert.match(printed, /^ {2}ok {5}session\n/);
    assert.match(printed, /keeps the contract\.\n$/);
  });

  it('exits with 1 and prints one line for each finding', async (t) => {
    const server = await serve({ checkOrigin: () => undefined, isDefault: false });
    t.after(server.close);

    const code = await run(`${server.url}/`, '--sandbox', platform.server.url, '--header', `Cookie: ${await signIn()}`);

    const wrong = printed.split('\n').filter((line) => line.startsWith('  WRONG'));
    assert.equal(code, 1);
    assert.ok(wrong.includes('  WRONG  account: payouts don’t go to the new account: set default_for_currency'), printed);
    assert.ok(
      wrong.some((line) => line.startsWith('  WRONG  another origin: expected 403, got ')),
      printed,
    );
    assert.match(printed, new RegExp(`breaks the contract: ${wrong.length} findings\\.\n$`));
  });

  const cases: [reason: string, args: () => Promise<string[]>, message: RegExp][] = [
    ['no URL is given', async () => Promise.resolve([]), /^check-server takes one URL/],
    ['the URL is invalid', async () => Promise.resolve(['shop']), /^check-server takes a URL: http:/],
    ['a header is invalid', async () => Promise.resolve(['http://a', '--header', 'x']), /^--header takes a name and a value/],
    ['an option is unknown', async () => Promise.resolve(['http://a', '--speed', '9']), /--speed/],
    [
      'no sandbox is running',
      async () => Promise.resolve(['http://127.0.0.1:9', '--cookie', 'a=b', '--sandbox', 'http://127.0.0.1:9']),
      /^There is no sandbox at http:\/\/127\.0\.0\.1:9\. Start it, or set --sandbox\.\n$/,
    ],
    [
      'the server does not respond',
      async () => Promise.resolve(['http://127.0.0.1:9', '--cookie', 'a=b', '--sandbox', platform.server.url]),
      /^POST \/payouts\/session returned no \{ clientSecret \}, but no answer\./,
    ],
  ];
  for (const [reason, args, message] of cases) {
    it(`exits with 2 and a message if ${reason}`, async () => {
      assert.equal(await run(...(await args())), 2);
      assert.match(printed, message);
    });
  }

  it('prints its options with --help', async () => {
    assert.equal(await run('--help'), 0);
    assert.match(printed, /--second-cookie/);
  });
});
