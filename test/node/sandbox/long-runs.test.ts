import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConnectedAccount, ordinaryTerms } from '../../../src/sandbox/objects/connected-account.js';
import { assign, ownerOf } from '../../../src/sandbox/objects/scope.js';
import { createSession } from '../../../src/sandbox/objects/session.js';
import { withDefaults } from '../../../src/sandbox/options.js';
import { payoutTerms } from '../../../src/sandbox/browser-api/scenario-session.js';
import { KEPT_OBJECTS, Remembered } from '../../../src/sandbox/remembered.js';
import { createWorld } from '../../../src/sandbox/world.js';
import { ServerClient } from './server-client.js';

/** Returns the number of objects of each kind that a sandbox holds. */
function sizes(world: object): [kind: string, size: number][] {
  return Object.entries(world).flatMap(([kind, value]) => (value instanceof Map ? [[kind, value.size]] : []));
}

describe('the memory of a sandbox', () => {
  it('does not grow from 2,500 sessions to 10,000', () => {
    const world = createWorld(withDefaults({ seed: 1 }));
    const run = (count: number) => {
      for (let each = 0; each < count; each += 1) {
        const { id: holder } = createConnectedAccount(world, ordinaryTerms());
        const { id } = createSession(world, payoutTerms(holder));
        assign(world, id, holder);
        world.events.send('account.updated', {} as never);
      }
      return [...sizes(world), ['events', world.events.all().length]];
    };
    const quarter = run(2500);
    assert.deepEqual(run(7500), quarter);
    assert.equal(world.sessions.size, KEPT_OBJECTS);
  });

  it('holds the newest objects, and forgets the owners of older ones', () => {
    const world = createWorld(withDefaults({ seed: 1 }));
    const ids = Array.from({ length: KEPT_OBJECTS + 1 }, () => {
      const session = createSession(world, payoutTerms('acct_1'));
      assign(world, session.id, 'acct_1');
      return session;
    });
    const [first, second] = ids;
    assert.deepEqual([world.sessions.has(first!.id), world.sessionsBySecret.has(first!.clientSecret)], [false, false]);
    assert.deepEqual([ownerOf(world, first!.id), ownerOf(world, second!.id)], [null, 'acct_1']);
  });

  it('forgets the entry that was set longest ago first', () => {
    const forgotten: string[] = [];
    const map = new Remembered<number>((key) => forgotten.push(key), 2);
    map.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
    assert.deepEqual(
      [forgotten, [...map]],
      [
        ['b'],
        [
          ['a', 3],
          ['c', 4],
        ],
      ],
    );
  });

  it('holds the newest idempotency keys, so an old one can be used again', async () => {
    const platform = new ServerClient();
    const create = async (key: string) =>
      (await platform.call('POST /v1/accounts', { type: 'custom' }, { 'idempotency-key': key })).body.id as string;
    const first = await create('first');
    assert.equal(await create('first'), first);
    for (let each = 0; each < KEPT_OBJECTS; each += 1) await create(String(each));
    assert.notEqual(await create('first'), first);
  });
});

describe('many requests at once', () => {
  it('all get a response', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const responses = await Promise.all(
      Array.from({ length: 200 }, (_, each) =>
        each % 2 === 0
          ? platform.createSession(account)
          : platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' }),
      ),
    );
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [200]);
    assert.equal(new Set(responses.map(({ body }) => body.id as string)).size, 200);
    assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.external_accounts.data.length, 100);
  });
});
