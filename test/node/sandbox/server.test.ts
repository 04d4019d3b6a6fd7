import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { HELP, readArguments, runCommand } from '../../../src/sandbox/command-line.js';
import { SCENARIO_SECRETS } from '../../../src/sandbox/index.js';
import { startSandbox } from '../../../src/sandbox/node.js';
import { BrowserClient } from './browser-client.js';
import { startPlatformServer } from './platform-server.js';

describe('the sandbox as a server', () => {
  it('returns its URL, and stops when it is closed', async () => {
    const { url, port, sandbox, close } = await startSandbox();
    assert.equal(url, `http://127.0.0.1:${String(port)}`);
    assert.equal(sandbox.origin, url);
    assert.equal((await fetch(`${url}/bank/style.css`)).status, 200);
    await close();
    await assert.rejects(fetch(`${url}/bank/style.css`));
    await assert.rejects(close());
  });

  it('names the port in use and suggests another', async () => {
    const { port, close } = await startSandbox();
    await assert.rejects(startSandbox({ port }), {
      message: new RegExp(`^Port ${String(port)} is in use\\. .*choose another port`),
    });
    await close();
  });

  it('rejects with any other error from listening', async () => {
    await assert.rejects(startSandbox({ host: '203.0.113.1' }), { code: 'EADDRNOTAVAIL' });
  });

  it('puts an IPv6 address in brackets, or rejects on a machine without IPv6', async () => {
    const server = await startSandbox({ host: '::1' }).catch((error: unknown) => error as NodeJS.ErrnoException);
    if (server instanceof Error) return assert.match(server.code ?? '', /^(EADDRNOTAVAIL|EAFNOSUPPORT)$/);
    assert.equal(server.url, `http://[::1]:${String(server.port)}`);
    await server.close();
  });

  it('uses the origin that is set', async () => {
    const { sandbox, close } = await startSandbox({ origin: 'https://sandbox.example/ignored' });
    assert.equal(sandbox.origin, 'https://sandbox.example');
    await close();
  });

  it('closes the connection when a fault drops a call', async () => {
    const { url, sandbox, close } = await startSandbox();
    sandbox.control({ faults: [{ path: '*', drop: 'request' }] });
    await assert.rejects(fetch(`${url}/bank/style.css`), TypeError);
    await close();
  });

  it('stops waiting when the client aborts', async () => {
    let resolveAborted: (value: unknown) => void = () => undefined;
    const aborted = new Promise((resolve) => (resolveAborted = resolve));
    const { url, close } = await startSandbox({
      latency: 1,
      wait: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            resolveAborted(signal.reason);
            reject(signal.reason as Error);
          });
          controller.abort();
        }),
    });
    const controller = new AbortController();
    await assert.rejects(fetch(`${url}/bank/style.css`, { signal: controller.signal }), { name: 'AbortError' });
    await aborted;
    await close();
  });
});

describe('the overview', () => {
  it('shows sessions, accounts, tokens, payout accounts, payouts, events and calls, but no secret', async () => {
    const platform = await startPlatformServer({ overview: true });
    const { url } = platform.server;
    const empty = await (await fetch(url)).text();
    assert.equal(empty.match(/None yet/g)?.length, 7, '/ redirects to it');
    const { session, browser } = await platform.createSession();
    const { bank_account_token: token, accounts } = await browser.link('bcinst_sandbox_tallow');
    const { id: holder } = await platform.createAccount();
    await platform.stripe.accounts.createExternalAccount(holder, { external_account: token?.id ?? '' });
    await platform.stripe.tokens.retrieve(token?.id ?? '');
    const manualEntry = (await platform.createSession()).browser;
    await manualEntry.post('/v1/link_account_sessions/attach_payment_account', {
      type: 'bank_account',
      'bank_account[routing_number]': '021000021',
      'bank_account[account_number]': '12345',
    });
    await manualEntry.complete();
    const html = await (await fetch(`${url}/sandbox`)).text();
    for (const text of [
      'Tallow &amp; Reed',
      '••••9914',
      'used',
      'succeeded',
      'financial_connections.account.created',
      '/v1/link_account_sessions/complete',
    ]) {
      assert.ok(html.includes(text), text);
    }
    const secrets = [
      session.client_secret,
      session.id,
      token?.id,
      accounts.data[0]?.id,
      'sk_test_sandbox',
      holder,
      '000123459914',
    ];
    for (const secret of secrets) assert.ok(secret && !html.includes(secret), 'a secret is shown in full');
    assert.ok(html.includes(`fcsess_sandbox_…${session.id.slice(-4)}`), 'two sessions can be told apart');
    await platform.close();
  });

  it('is off by default', async () => {
    const { url, close } = await startSandbox();
    assert.deepEqual([(await fetch(url)).status, (await fetch(`${url}/sandbox`)).status], [404, 404]);
    await close();
  });

  it('shows dropped calls and the delivery of events', async () => {
    const delivery = {
      webhook: { url: 'https://shop.example/', secret: 'whsec_x' },
      deliver: () => Promise.resolve(new Response()),
    };
    const { url, sandbox, close } = await startSandbox({ overview: true, ...delivery });
    await new BrowserClient(sandbox, SCENARIO_SECRETS.linked).link();
    await sandbox.settled();
    sandbox.control({ faults: [{ path: '/bank/*', drop: 'request', times: 1 }] });
    await assert.rejects(sandbox.fetch(new Request(`${url}/bank/style.css`)));
    const html = await (await fetch(`${url}/sandbox`)).text();
    assert.match(html, /<td>no response<\/td>/);
    assert.match(html, /<td>delivered<\/td>/);
    await close();
  });
});

describe('the command', () => {
  it('enables both of its pages by default, on port 4242', () => {
    assert.deepEqual(readArguments([]), { port: 4242, controlDoor: true, overview: true });
  });

  it('accepts every option', () => {
    const line =
      '--port 0 --host ::1 --secret-key sk_test_a --secret-key sk_test_b --business-name Loomhall --latency 50 --seed x';
    assert.deepEqual(
      readArguments([...line.split(' '), '--webhook-url', 'http://127.0.0.1:1/e', '--webhook-secret', 'whsec_1']),
      {
        port: 0,
        host: '::1',
        secretKeys: ['sk_test_a', 'sk_test_b'],
        businessName: 'Loomhall',
        latency: 50,
        seed: 'x',
        webhook: { url: 'http://127.0.0.1:1/e', secret: 'whsec_1' },
        controlDoor: true,
        overview: true,
      },
    );
    assert.deepEqual(readArguments(['--webhook-url', 'http://127.0.0.1:1/e'])?.webhook, {
      url: 'http://127.0.0.1:1/e',
      secret: 'whsec_sandbox',
    });
  });

  for (const [args, message] of [
    [['--port', 'x'], /--port takes a whole number/],
    [['--port', '65536'], /--port takes a whole number up to 65535/],
    [['--latency', '-1'], /latency/],
    [['--webhook-url', 'nowhere'], /--webhook-url takes an address/],
    [['--nonsense'], /--nonsense/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, () => {
      assert.throws(() => readArguments(args), message);
    });
  }

  it('prints its help without starting a server', async () => {
    const printed: string[] = [];
    assert.equal(await runCommand(['--help'], (text) => printed.push(text)), null);
    assert.deepEqual(printed, [HELP]);
  });

  it('prints its URL, but no key that it was given', async () => {
    const printed: string[] = [];
    const server = await runCommand(['--port', '0', '--secret-key', 'sk_test_mine'], (text) => printed.push(text));
    await server?.close();
    assert.ok(server && printed.join('').includes(`${server.url}/sandbox`));
    assert.doesNotMatch(printed.join(''), /sk_test_mine/);
  });

  const printedBy = async (...args: string[]) => {
    const printed: string[] = [];
    const server = await runCommand(['--port', '0', ...args], (text) => printed.push(text));
    await server?.close();
    return printed.join('');
  };

  it('warns if other machines can reach it, and more loudly if the key is the default one', async () => {
    assert.doesNotMatch(await printedBy(), /warning/i);
    assert.doesNotMatch(await printedBy('--host', '127.0.0.2'), /warning/i);
    const key = await printedBy('--host', '0.0.0.0', '--secret-key', 'sk_test_mine');
    assert.match(key, /^Warning: .*--host 0\.0\.0\.0/);
    assert.doesNotMatch(key, /DEFAULT/);
    assert.match(await printedBy('--host', '0.0.0.0'), /WARNING: THE SECRET KEY IS THE DEFAULT ONE/);
  });

  const run = (args: string[]) => spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/cli.ts', ...args]);

  it('runs until it is stopped', async () => {
    const child = run(['--port', '0']);
    const [text] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const [, url = ''] = /no real bank: (\S+)/.exec(text) ?? [];
    assert.equal((await fetch(`${url}/sandbox`)).status, 200);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  });

  it('exits with the error in one line', async () => {
    const child = run(['--port', 'x']);
    const ended = once(child, 'exit');
    const [text] = (await once(child.stderr.setEncoding('utf8'), 'data')) as [string];
    assert.equal(text, '--port takes a whole number up to 65535.\n');
    assert.deepEqual(await ended, [1, null]);
  });
});
