import { expect } from '@open-wc/testing';
import { readError } from '../../../src/contract/collector-error.js';
import { readResult } from '../../../src/contract/result.js';

const session = { id: 'fcsess_1', accounts: [] };
const token = { id: 'btok_1' };

describe('reading a result', () => {
  const table: [title: string, result: unknown, kind: string, code?: string][] = [
    ['a token with its session is a collected account', { token, financialConnectionsSession: session }, 'collected'],
    [
      'a token counts although no account is listed, as after typed numbers',
      { token, financialConnectionsSession: session },
      'collected',
    ],
    ['a session alone is an exit', { financialConnectionsSession: session }, 'exited'],
    ['a session with an empty token is an exit', { financialConnectionsSession: session, token: null, error: null }, 'exited'],
    [
      'an error comes before a token',
      { error: { type: 'api_error', message: 'No.' }, token, financialConnectionsSession: session },
      'failed',
      'unexpected_error',
    ],
    [
      'a known code is kept',
      { error: { type: 'invalid_request_error', code: 'session_expired', message: 'Gone.' } },
      'failed',
      'session_expired',
    ],
    [
      "a code of Stripe's own is kept",
      { error: { type: 'api_error', code: 'lock_timeout', message: 'Busy.' } },
      'failed',
      'lock_timeout',
    ],
    ['nothing is unexpected', undefined, 'failed', 'unexpected_result'],
    ['null is unexpected', null, 'failed', 'unexpected_result'],
    ['a text is unexpected', 'token', 'failed', 'unexpected_result'],
    ['an empty object is unexpected', {}, 'failed', 'unexpected_result'],
    ['a token without a session is handed over all the same', { token }, 'collected'],
    [
      'a token that is an empty text is unexpected',
      { token: '', financialConnectionsSession: session },
      'failed',
      'unexpected_result',
    ],
    ['a token without an id is unexpected', { token: {}, financialConnectionsSession: session }, 'failed', 'unexpected_result'],
    [
      'a token that is a text is unexpected',
      { token: 'btok_1', financialConnectionsSession: session },
      'failed',
      'unexpected_result',
    ],
  ];

  for (const [title, result, kind, code] of table) {
    it(title, () => {
      const outcome = readResult(result, { kind: 'exited', result: { financialConnectionsSession: session } });

      expect(outcome.kind).to.equal(kind);
      expect(outcome.kind === 'failed' ? readError(outcome.reason).code : undefined).to.equal(code);
    });
  }
});
