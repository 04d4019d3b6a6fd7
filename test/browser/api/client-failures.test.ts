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
    ['the answer is not JSON', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['the answer is empty', () => new Response(null, { status: 200 })],
    ['the answer is truncated', () => new Response('{"id": "fcs')],
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

  it('is a lost connection when the call times out', async () => {
    const late = new AbortController();
    const { api, ender } = exchange(hanging, { deadline: () => late.signal });
    const call = failureOf(api.consentAcquired(ender.signal));

    late.abort(new DOMException('Too late.', 'TimeoutError'));

    expect(await call).to.have.nested.property('body.code', 'api_connection_error');
  });

  it('is a lost connection when the origin is not a valid URL', async () => {
    const { api, ender } = exchange(() => json({}), { origin: 'http://[' });

    expect(await failureOf(api.consentAcquired(ender.signal))).to.include({ status: 0 });
  });

  for (const status of [201, 202, 400, 401, 404, 429, 500]) {
    it(`contains the error of a ${status} answer`, async () => {
      const { api, ender } = exchange(() => json({ error: { type: 'api_error', message: 'Not now.' } }, status));

      const error = await failureOf(api.consentAcquired(ender.signal));

      expect(error).to.be.instanceOf(ApiError);
      expect(error).to.include({ status, message: 'Not now.' });
    });
  }

  it('is an unexpected error when a field is missing, without the answer in it', async () => {
    const { api, ender } = exchange(() => json({ ...answers.manifest(), id: undefined }));

    const error = await failureOf(api.consentAcquired(ender.signal));

    expect(error).to.be.instanceOf(ApiError);
    expect(error).to.include({ status: 200 }).and.to.have.deep.property('body', { type: 'api_error', code: 'unexpected_error' });
  });

  for (const body of [null, [], 'text', 7]) {
    it(`is an unexpected error when the answer is ${JSON.stringify(body)} instead of an object`, async () => {
      const { api, ender } = exchange(() => json(body));

      expect(await failureOf(api.synchronize(ender.signal))).to.have.nested.property('body.code', 'unexpected_error');
    });
  }

  it('never contains the client secret', async () => {
    const { api, ender } = exchange(() => Promise.reject(new TypeError('fcsess_client_secret_1')));

    const error = (await failureOf(api.featuredInstitutions(ender.signal))) as ApiError;

    expect(JSON.stringify([error.message, error.body, error.cause])).to.not.contain('fcsess_client_secret_1');
  });
});

describe('a call that is aborted', () => {
  const reason = new Error('left');

  it('rejects with the reason of the signal', async () => {
    const { api, ender } = exchange(hanging);
    const call = failureOf(api.consentAcquired(ender.signal));

    ender.abort(reason);

    expect(await call).to.equal(reason);
  });

  it('rejects with the reason when it was aborted before it started', async () => {
    const { api, ender } = exchange(hanging);
    ender.abort(reason);

    expect(await failureOf(api.consentAcquired(ender.signal))).to.equal(reason);
  });

  for (const [title, answer] of [
    ['an answer', () => json(answers.manifest())],
    ['a refusal', () => json({ error: { type: 'api_error' } }, 400)],
  ] as const) {
    it(`rejects with the reason even if ${title} arrives afterwards`, async () => {
      const { api, ender } = exchange(() => {
        ender.abort(reason);
        return answer();
      });

      expect(await failureOf(api.consentAcquired(ender.signal))).to.equal(reason);
    });
  }
});
