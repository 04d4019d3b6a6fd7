import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type ControlState,
  type Fault,
  SCENARIO_SECRETS,
  type SandboxOptions,
  createSandbox,
} from '../../../src/sandbox/index.js';
import { type ErrorBody, BrowserClient } from './browser-client.js';

const SYNCHRONIZE = '/v1/financial_connections/sessions/synchronize';

/** Returns a sandbox that records its waits instead of waiting. */
function setup(options: SandboxOptions = {}) {
  const waits: number[] = [];
  const sandbox = createSandbox({
    now: () => 0,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  return { sandbox, waits, browser: new BrowserClient(sandbox, SCENARIO_SECRETS.linked) };
}

describe('simulated faults', () => {
  it('delay every response by the latency', async () => {
    const { browser, waits, sandbox } = setup({ latency: 300 });
    await browser.synchronize();
    sandbox.control({ latency: 0 });
    await browser.synchronize();
    assert.deepEqual(waits, [300]);
  });

  it('make matching calls fail, as many times as requested', async () => {
    const { browser, sandbox } = setup();
    const fault: Fault = {
      path: '/v1/connections/*',
      method: 'get',
      status: 503,
      body: { error: { type: 'api_error' } },
      times: 2,
      after: 1,
    };
    sandbox.control({ faults: [fault] });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await browser.get('/v1/connections/featured_institutions')).status);
    assert.deepEqual(statuses, [200, 503, 503, 200]);
    assert.equal((await browser.post('/v1/connections/auth_sessions/retrieve')).status, 400, 'another method is not affected');
    assert.equal((await browser.synchronize()).status, 200, 'another path is not affected');
    assert.equal(sandbox.control({}).faults[0]?.times, 0);
  });

  it('match a path literally, except for `*`', async () => {
    const { sandbox } = setup();
    sandbox.control({ faults: [{ path: '/bank/style.css', status: 500 }] });
    const statusOf = async (path: string) => (await sandbox.fetch(new Request(`${sandbox.origin}${path}`))).status;
    assert.deepEqual([await statusOf('/bank/style.css'), await statusOf('/bank/style-css')], [500, 404]);
  });

  it('respond with an `api_error` by default, which the page can read', async () => {
    const { sandbox } = setup();
    sandbox.control({ faults: [{ path: '*', status: 500 }] });
    const response = await sandbox.fetch(new Request(`${sandbox.origin}${SYNCHRONIZE}`, { method: 'POST' }));
    assert.equal(((await response.json()) as ErrorBody).error?.type, 'api_error');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  it('delay a call before it is carried out', async () => {
    const { browser, sandbox, waits } = setup({ latency: 10 });
    sandbox.control({ faults: [{ path: SYNCHRONIZE, delay: 90, times: 1 }] });
    assert.equal((await browser.synchronize()).status, 200);
    assert.deepEqual(waits, [100]);
  });

  it('drop a request, which then has no effect', async () => {
    const { browser, sandbox } = setup();
    sandbox.control({ faults: [{ path: '*/complete', drop: 'request', times: 1 }] });
    await assert.rejects(browser.complete(), { name: 'TypeError', message: 'Failed to fetch' });
    assert.equal((await browser.synchronize()).status, 200);
  });

  it('drop a response after the call was carried out', async () => {
    const { browser, sandbox } = setup();
    await browser.signIn('bcinst_sandbox_ninepin');
    sandbox.control({ faults: [{ path: '*/complete', drop: 'answer', times: 1 }] });
    await assert.rejects(browser.complete(), TypeError);
    assert.equal((await browser.post('/v1/link_account_sessions/consent_acquired')).body.error?.code, 'session_already_used');
  });

  it('can have a probability, which a seed makes repeatable', async () => {
    const run = async (seed: string) => {
      const { browser, sandbox } = setup({ seed });
      sandbox.control({ faults: [{ path: SYNCHRONIZE, status: 500, chance: 0.5 }] });
      const statuses: number[] = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await browser.synchronize()).status);
      return statuses.join();
    };
    const [one, again, other] = [await run('a'), await run('a'), await run('b')];
    assert.equal(one, again);
    assert.notEqual(one, other);
    assert.match(one, /200.*500|500.*200/);
  });

  it('set the clock ahead', async () => {
    const { sandbox } = setup();
    const browser = new BrowserClient(sandbox, (await sandbox.createSession()).client_secret);
    sandbox.control({ clockOffset: 3_600_000 });
    assert.equal((await browser.synchronize()).body.error?.code, 'session_expired');
    sandbox.control({ clockOffset: 0 });
    assert.equal((await browser.synchronize()).status, 200);
  });

  it('never affect a preflight or the sandbox’s own pages', async () => {
    const { sandbox, waits } = setup({ latency: 10, controlDoor: true });
    sandbox.control({ faults: [{ path: '*', status: 500 }] });
    const preflight = await sandbox.fetch(
      new Request(`${sandbox.origin}${SYNCHRONIZE}`, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } }),
    );
    assert.equal(preflight.status, 204);
    assert.equal((await sandbox.fetch(new Request(`${sandbox.origin}/sandbox/control`))).status, 200);
    assert.deepEqual(waits, []);
  });
});

describe('a request that the page aborts', () => {
  const request = (origin: string, signal: AbortSignal) => new Request(`${origin}/bank/style.css`, { signal });

  it('gets no response if it was aborted before the call', async () => {
    const sandbox = createSandbox();
    await assert.rejects(sandbox.fetch(request(sandbox.origin, AbortSignal.abort())), { name: 'AbortError' });
  });

  it('changes nothing if it was aborted before the call', async () => {
    const { sandbox, browser } = setup();
    const body = new URLSearchParams({ client_secret: browser.clientSecret });
    const signal = AbortSignal.abort();
    const request = new Request(`${sandbox.origin}/v1/link_account_sessions/complete`, { method: 'POST', body, signal });
    await assert.rejects(sandbox.fetch(request), { name: 'AbortError' });
    assert.equal((await browser.post('/v1/link_account_sessions/consent_acquired')).status, 200, 'the session is still open');
  });

  it('gets no response if it is aborted during the latency', async () => {
    const sandbox = createSandbox({ latency: 60_000 });
    const controller = new AbortController();
    const response = sandbox.fetch(request(sandbox.origin, controller.signal));
    controller.abort();
    await assert.rejects(response, { name: 'AbortError' });
  });

  it('gets its response if it is not aborted after all', async () => {
    const sandbox = createSandbox({ latency: 1 });
    assert.equal((await sandbox.fetch(request(sandbox.origin, new AbortController().signal))).status, 200);
  });
});

describe('a seed', () => {
  it('makes ids and secrets repeatable', async () => {
    const one = await createSandbox({ seed: 7, now: () => 0 }).createSession();
    assert.deepEqual(await createSandbox({ seed: 7, now: () => 0 }).createSession(), one);
    assert.notDeepEqual(await createSandbox({ seed: 8, now: () => 0 }).createSession(), one);
  });

  it('is optional, and without it they are random', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 50 }, async () => (await createSandbox().createSession()).client_secret),
    );
    assert.equal(new Set(secrets).size, 50);
  });
});

describe('the control routes', () => {
  const post = (body: string, contentType = 'application/json', options: SandboxOptions = { controlDoor: true }) => {
    const { sandbox } = setup(options);
    return sandbox.fetch(
      new Request(`${sandbox.origin}/sandbox/control`, { method: 'POST', body, headers: { 'content-type': contentType } }),
    );
  };

  it('apply the change and return the current values', async () => {
    const response = await post(JSON.stringify({ latency: 5, faults: [{ path: '/x', status: 500 }] }));
    assert.deepEqual((await response.json()) as ControlState, {
      latency: 5,
      clockOffset: 0,
      faults: [{ path: '/x', status: 500 }],
      refuseSameBankAccount: false,
    });
  });

  it('are off by default', async () => {
    assert.equal((await post('{}', 'application/json', {})).status, 404);
  });

  const cases: [what: string, body: string, param: string, contentType?: string][] = [
    ['malformed JSON', '{', 'body'],
    ['JSON that a page could send without a preflight', '{}', 'body', 'text/plain'],
    ['a body that is not an object', 'null', 'body'],
    ['a negative latency', '{"latency":-1}', 'latency'],
    ['a latency that is too long', '{"latency":1e9}', 'latency'],
    ['a clock offset that is a string', '{"clockOffset":"1"}', 'clockOffset'],
    ['faults that are not a list', '{"faults":{}}', 'faults'],
    ['a fault without a path', '{"faults":[{"status":500}]}', 'faults[0][path]'],
    ['a status that is out of range', '{"faults":[{"path":"*","status":99}]}', 'faults[0][status]'],
    ['a chance above 1', '{"faults":[{"path":"*","chance":2}]}', 'faults[0][chance]'],
    ['an invalid drop', '{"faults":[{"path":"*","drop":true}]}', 'faults[0][drop]'],
    ['an unknown field', '{"weather":"rain"}', 'weather'],
  ];
  for (const [what, body, param, contentType] of cases) {
    it(`refuse ${what}, and name the field`, async () => {
      const response = await post(body, contentType);
      const { error } = (await response.json()) as ErrorBody;
      assert.deepEqual([response.status, error?.param], [400, param]);
    });
  }
});
