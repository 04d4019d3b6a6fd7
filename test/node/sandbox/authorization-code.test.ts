import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLIENT_ID, challengeOf, createAuthorizationServer } from '../../../src/sandbox/bank/authorization-server.js';
import { INVENTED_BANKS } from '../../../src/sandbox/institutions/invented-banks.js';
import { withDefaults } from '../../../src/sandbox/options.js';
import { createWorld } from '../../../src/sandbox/world.js';

describe('an authorization code', () => {
  const redirectUri = 'https://sandbox.invalid/connections-auth/complete';
  const verifier = 'v'.repeat(64);
  const [bank] = INVENTED_BANKS;
  let now = 0;

  function grant() {
    assert.ok(bank);
    const server = createAuthorizationServer(createWorld(withDefaults({ now: () => now })));
    const visit = server.startVisit({ bank, redirectUri, state: 's', challenge: challengeOf(verifier), scope: [] });
    const code = new URL(server.allow(visit, bank.accounts())).searchParams.get('code') ?? '';
    return { server, redemption: { code, clientId: CLIENT_ID, redirectUri, verifier } };
  }

  it('has the challenge from RFC 7636, appendix B', () => {
    assert.equal(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'), 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('returns the accounts only once', () => {
    const { server, redemption } = grant();
    assert.equal(server.redeem(redemption)?.length, 4);
    assert.equal(server.redeem(redemption), null);
  });

  it('expires after 60 seconds', () => {
    const { server, redemption } = grant();
    now += 60_000;
    assert.equal(server.redeem(redemption), null);
  });

  const wrong: [string, object][] = [
    ['another verifier', { verifier: 'w'.repeat(64) }],
    ['another client', { clientId: 'somebody' }],
    ['another redirect URI', { redirectUri: `${redirectUri}/` }],
  ];
  for (const [what, change] of wrong) {
    it(`is refused with ${what}, and cannot be used afterwards`, () => {
      const { server, redemption } = grant();
      assert.equal(server.redeem({ ...redemption, ...change }), null);
      assert.equal(server.redeem(redemption), null);
    });
  }
});
