import { expect } from '@open-wc/testing';
import { ApiError } from '../../../src/api/api-error.js';
import * as answers from './answers.js';
import { exchange, failureOf, json } from './exchange.js';

const hanging = (request: Request): Promise<Response> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(request.signal.reason as Error);
    request.signal.addEventListener('abort', stop);
    if (request.signal.aborted) stop();
  });

describe('a call that fails', () => {
  const lost: [title: string, answer: (request: Request) => Response | Promise<Response>][] = [
    ['the network is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the answer is no JSON', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['the answer is empty', () => new Response(null, { status: 200 })],
    ['the answer breaks off', () => new Response('{"id": "fcs')],
  ];
  for (const [title, answer] of lost) {
    it(`is a lost connection when ${title}`, async () => {
      const { api, ender } = exchange(answer);

      const error = await failureOf(api.consentAcquired(ender.signal));

      expect(error).to.be.instanceOf(ApiError);
      expect(error).to.include({ status: 0 });
      expect(error).to.have.nested.property('body.type', 'api_connection_error');
    });
  }

  it('is a lost connection when the answer takes too long', async () => {
    const late = new AbortController();
    const { api, ender } = exchange(hanging, { deadline: () => late.signal });
    const call = failureOf(api.consentAcquired(ender.signal));

    late.abort(new DOMException('Too late.', 'TimeoutError'));

    expect(await call).to.have.nested.property('body.code', 'api_connection_error');
  });

  it('is a lost connection when the origin is no address', async () => {
    const { api, ender } = exchange(() => json({}), { origin: 'http://[' });

    expect(await failureOf(api.consentAcquired(ender.signal))).to.include({ status: 0 });
  });

  for (const status of [201, 202, 400, 401, 404, 429, 500]) {
    it(`carries the answer of a ${status}`, async () => {
      const { api, ender } = exchange(() => json({ error: { type: 'api_error', message: 'Not now.' } }, status));

      const error = await failureOf(api.consentAcquired(ender.signal));

      expect(error).to.be.instanceOf(ApiError);
      expect(error).to.include({ status, message: 'Not now.' });
    });
  }

  it('is refused when a field is missing, and says nothing of what came', async () => {
    const { api, ender } = exchange(() => json({ ...answers.manifest(), id: undefined }));

    const error = await failureOf(api.consentAcquired(ender.signal));

    expect(error).to.be.instanceOf(ApiError);
    expect(error).to.include({ status: 200 }).and.to.have.deep.property('body', { type: 'api_error', code: 'unexpected_error' });
  });

  for (const body of [null, [], 'text', 7]) {
    it(`is refused when ${JSON.stringify(body)} comes instead of an object`, async () => {
      const { api, ender } = exchange(() => json(body));

      expect(await failureOf(api.synchronize(ender.signal))).to.have.nested.property('body.code', 'unexpected_error');
    });
  }

  it('never holds the secret in what it says', async () => {
    const { api, ender } = exchange(() => Promise.reject(new TypeError('fcsess_client_secret_1')));

    const error = (await failureOf(api.featuredInstitutions(ender.signal))) as ApiError;

    expect(JSON.stringify([error.message, error.body, error.cause])).to.not.contain('fcsess_client_secret_1');
  });
});

describe('a call that is ended', () => {
  const reason = new Error('left');

  it('rejects with the reason of the signal', async () => {
    const { api, ender } = exchange(hanging);
    const call = failureOf(api.consentAcquired(ender.signal));

    ender.abort(reason);

    expect(await call).to.equal(reason);
  });

  it('rejects with the reason when it was ended before it began', async () => {
    const { api, ender } = exchange(hanging);
    ender.abort(reason);

    expect(await failureOf(api.consentAcquired(ender.signal))).to.equal(reason);
  });

  for (const [title, answer] of [
    ['an answer', () => json(answers.manifest())],
    ['a refusal', () => json({ error: { type: 'api_error' } }, 400)],
  ] as const) {
    it(`rejects with the reason although ${title} still came`, async () => {
      const { api, ender } = exchange(() => {
        ender.abort(reason);
        return answer();
      });

      expect(await failureOf(api.consentAcquired(ender.signal))).to.equal(reason);
    });
  }
});
