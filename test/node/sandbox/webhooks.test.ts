import assert from 'node:assert/strict';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Stripe } from 'stripe';
import { SCENARIO_SECRETS, type SandboxOptions, createSandbox } from '../../../src/sandbox/index.js';
import { PAUSES, SILENCE_BOUND } from '../../../src/sandbox/webhooks/delivery.js';
import { BrowserClient } from './browser-client.js';
import { type PlatformServer, startPlatformServer } from './platform-server.js';

const SECRET = 'whsec_a_secret_of_the_test';

/** Returns a `wait` that skips the pauses between attempts and never reaches the receiver's timeout. */
function quickWait(pauses: number[] = []): (milliseconds: number) => Promise<void> {
  return (milliseconds) => {
    if (milliseconds === SILENCE_BOUND) return new Promise(() => undefined);
    pauses.push(milliseconds);
    return Promise.resolve();
  };
}

interface Received {
  payload: string;
  signature: string;
}

async function read(request: IncomingMessage): Promise<Received> {
  let payload = '';
  for await (const chunk of request.setEncoding('utf8')) payload += chunk as string;
  return { payload, signature: String(request.headers['stripe-signature']) };
}

describe('a webhook', () => {
  const received: Received[] = [];
  const receiver = createServer((request, response) => {
    void read(request).then((event) => {
      received.push(event);
      response.end();
    });
  });
  let platform: PlatformServer;

  before(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/events`;
    platform = await startPlatformServer({ webhook: { url, secret: SECRET }, now: () => Date.now() });
  });
  beforeEach(() => {
    received.length = 0;
  });
  after(async () => {
    await platform.close();
    receiver.closeAllConnections();
    receiver.close();
  });

  it('reports a linked and a disconnected account, with a signature that stripe.webhooks.constructEvent accepts', async () => {
    const { accounts } = await (await platform.createSession()).browser.link();
    const id = accounts.data[0]?.id ?? '';
    await platform.stripe.financialConnections.accounts.disconnect(id);
    await platform.stripe.financialConnections.accounts.disconnect(id);
    await platform.server.sandbox.settled();
    const events = received.map(({ payload, signature }) => platform.stripe.webhooks.constructEvent(payload, signature, SECRET));
    assert.deepEqual(
      events.map(({ type, livemode, data }) => [type, livemode, (data.object as Stripe.FinancialConnections.Account).id]).sort(),
      [
        ['financial_connections.account.created', false, id],
        ['financial_connections.account.disconnected', false, id],
      ],
    );
    const created = events.find(({ type }) => type.endsWith('created'));
    assert.equal(
      (created?.data.object as Stripe.FinancialConnections.Account).status,
      'active',
      'the account has the status from the time of the event',
    );
  });

  it('reports a failed payout, with its account', async () => {
    const { stripe, server } = platform;
    const { id: account } = await platform.createAccount();
    const token = await stripe.tokens.create({
      bank_account: { country: 'US', currency: 'usd', routing_number: '110000000', account_number: '000111111116' },
    });
    const bank = await stripe.accounts.createExternalAccount(account, { external_account: token.id });
    const payout = await stripe.payouts.create({ amount: 2500, currency: 'usd' }, { stripeAccount: account });

    server.sandbox.control({ clockOffset: 3 * 86_400_000 });
    await server.sandbox.settled();
    server.sandbox.control({ clockOffset: 0 });

    const events = received.map(({ payload, signature }) => stripe.webhooks.constructEvent(payload, signature, SECRET));
    const failed = events.find((event) => event.type === 'payout.failed');
    assert.deepEqual(
      [failed?.account, failed?.data.object.id, failed?.data.object.failure_code],
      [account, payout.id, 'no_account'],
    );
    const errored = events.find((event) => event.type === 'account.external_account.updated');
    assert.deepEqual([errored?.data.object.id, errored?.data.previous_attributes], [bank.id, { status: 'new' }]);
    const { data } = await stripe.events.list({ type: 'payout.failed' }, { stripeAccount: account });
    assert.equal(data[0]?.id, failed?.id, 'the list contains the same event');
  });

  it('has a signature that is valid only for its secret and payload', async () => {
    await (await platform.createSession()).browser.link();
    await platform.server.sandbox.settled();
    const [{ payload, signature } = { payload: '', signature: '' }] = received;
    const { webhooks } = platform.stripe;
    assert.throws(() => webhooks.constructEvent(payload, signature, 'whsec_other'), { type: 'StripeSignatureVerificationError' });
    assert.throws(() => webhooks.constructEvent(`${payload} `, signature, SECRET), { type: 'StripeSignatureVerificationError' });
  });

  it('is not sent if nothing was linked', async () => {
    await (await platform.createSession()).browser.complete();
    await platform.server.sandbox.settled();
    assert.deepEqual(received, []);
  });
});

describe('a webhook that is not accepted', () => {
  async function attempt(responses: (number | Error)[], options: SandboxOptions = {}): Promise<[sent: number, waits: number[]]> {
    const waits: number[] = [];
    let sent = 0;
    const sandbox = createSandbox({
      webhook: { url: 'https://shop.example/events', secret: SECRET },
      wait: quickWait(waits),
      deliver: () => {
        const response = responses[sent] ?? 500;
        sent += 1;
        return typeof response === 'number'
          ? Promise.resolve(new Response(null, { status: response }))
          : Promise.reject(response);
      },
      ...options,
    });
    await new BrowserClient(sandbox, SCENARIO_SECRETS.linked).link();
    await sandbox.settled();
    return [sent, waits];
  }

  it('is sent again, with longer pauses, until it is accepted', async () => {
    assert.deepEqual(await attempt([500, 200]), [2, [500]]);
    assert.deepEqual(await attempt([new TypeError('no network'), 404, 204]), [3, [500, 5000]]);
  });

  it('is sent again with the same data', async () => {
    const statuses: string[] = [];
    let disconnect = () => Promise.resolve();
    const sandbox = createSandbox({
      webhook: { url: 'https://shop.example/events', secret: SECRET },
      wait: (milliseconds) => (milliseconds === SILENCE_BOUND ? new Promise(() => undefined) : disconnect()),
      deliver: async (request) => {
        const event = (await request.json()) as { type: string; data: { object: Stripe.FinancialConnections.Account } };
        statuses.push(`${event.type.split('.').at(-1) ?? ''}: ${event.data.object.status}`);
        return new Response(null, { status: statuses.length === 1 ? 500 : 200 });
      },
    });
    const { accounts } = await new BrowserClient(sandbox, SCENARIO_SECRETS.linked).link();
    const path = `/v1/financial_connections/accounts/${accounts.data[0]?.id ?? ''}/disconnect`;
    const headers = { authorization: 'Bearer sk_test_sandbox' };
    disconnect = async () => {
      await sandbox.fetch(new Request(`${sandbox.origin}${path}`, { method: 'POST', headers }));
    };
    await sandbox.settled();
    assert.deepEqual(statuses.sort(), ['created: active', 'created: active', 'disconnected: disconnected']);
  });

  it('is given up after three attempts', async () => {
    assert.deepEqual(await attempt([500, 500, 500, 200]), [3, [500, 5000]]);
  });

  it('counts a redirect as a failed attempt', async () => {
    assert.deepEqual(await attempt([302, 307, 200]), [3, [500, 5000]]);
  });

  it('does not follow a redirect', async (t) => {
    const paths: string[] = [];
    const receiver = createServer((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    t.after(() => {
      receiver.closeAllConnections();
      receiver.close();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/events`;
    const sandbox = createSandbox({ webhook: { url, secret: SECRET }, wait: quickWait() });

    await new BrowserClient(sandbox, SCENARIO_SECRETS.linked).link();
    await sandbox.settled();

    assert.deepEqual(paths, ['/events', '/events', '/events']);
  });

  it('is given up after three timeouts if the receiver never responds', async () => {
    const [waits, aborted]: [number[], boolean[]] = [[], []];
    const sandbox = createSandbox({
      webhook: { url: 'https://shop.example/events', secret: SECRET },
      // Time passes only once the request has been sent, as with a real timer.
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        if (milliseconds === SILENCE_BOUND) await isSent();
      },
      deliver: (request) => {
        request.signal.addEventListener('abort', () => aborted.push(true));
        send();
        return new Promise(() => undefined);
      },
    });
    let send = (): void => undefined;
    const isSent = () => new Promise<void>((resolve) => (send = resolve));

    await new BrowserClient(sandbox, SCENARIO_SECRETS.linked).link();
    await sandbox.settled();

    const [first, second] = PAUSES;
    assert.deepEqual(waits, [SILENCE_BOUND, first, SILENCE_BOUND, second, SILENCE_BOUND]);
    assert.deepEqual(aborted, [true, true, true], 'every request was aborted');
  });

  it('ends its timeout once the receiver has responded', async () => {
    const signals: AbortSignal[] = [];
    const sandbox = createSandbox({
      webhook: { url: 'https://shop.example/events', secret: SECRET },
      wait: (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
      deliver: () => Promise.resolve(new Response()),
    });

    await new BrowserClient(sandbox, SCENARIO_SECRETS.linked).link();
    await sandbox.settled();

    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
  });

  it('is not sent without a URL', async () => {
    assert.deepEqual(await attempt([], { webhook: null }), [0, []]);
  });
});
