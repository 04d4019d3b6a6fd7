import { expect } from '@open-wc/testing';
import {
  ACCOUNTS_RHYTHM,
  accountsRhythm,
  ATTACH_RHYTHM,
  AUTHORIZATION_RHYTHM,
  poll,
  type Rhythm,
} from '../../../../src/authentication-flow/tasks/polling.js';
import { wait } from '../../../../src/authentication-flow/tasks/wait.js';
import { apiError, lostConnection } from '../objects.js';
import { noWait } from './fake-bank.js';

const rhythm: Rhythm = { first: 10, interval: 5, tries: 3 };
const notYet = () => apiError({}, {}, 202);
const never = new AbortController().signal;

/** Asks as `poll` does; `answers` in their order, an error for a refusal. */
async function ask(answers: unknown[], given: Rhythm = rhythm) {
  const waits: number[] = [];
  let asked = 0;
  const outcome = await poll(
    () => {
      const answer = answers[asked++];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    given,
    (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    never,
  ).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  return { outcome, waits, asked };
}

describe('asking until there is an answer', () => {
  it('waits first, then between the questions', async () => {
    const { outcome, waits } = await ask([notYet(), notYet(), 'here']);

    expect(outcome).to.deep.equal({ answer: 'here' });
    expect(waits).to.deep.equal([10, 5, 5]);
  });

  it('does not wait first where the rhythm says so', async () => {
    const { waits } = await ask(['here'], { ...rhythm, first: 0 });

    expect(waits).to.deep.equal([]);
  });

  it('ends with the last "not yet" after the last try', async () => {
    const last = notYet();

    const { outcome, asked, waits } = await ask([notYet(), notYet(), last, 'too late']);

    expect(outcome).to.deep.equal({ error: last });
    expect(asked).to.equal(3);
    expect(waits).to.deep.equal([10, 5, 5]);
  });

  for (const [title, error] of [
    ['a refusal', apiError()],
    ['a fault of the server', apiError({}, {}, 500)],
    ['a lost connection', lostConnection()],
    ['anything that was thrown', new TypeError('no')],
  ] as const) {
    it(`ends at once with ${title}`, async () => {
      const { outcome, asked } = await ask([error, 'too late']);

      expect(outcome).to.deep.equal({ error });
      expect(asked).to.equal(1);
    });
  }

  it('asks nothing more once it is ended', async () => {
    const ender = new AbortController();
    let asked = 0;
    const asking = poll(
      () => {
        asked++;
        ender.abort(new Error('left'));
        return Promise.reject(notYet());
      },
      { ...rhythm, first: 0 },
      noWait,
      ender.signal,
    );

    const error: unknown = await asking.catch((reason: unknown) => reason);

    expect(error).to.have.property('message', 'left');
    expect(asked).to.equal(1);
  });
});

describe('the rhythm of the accounts', () => {
  for (const [flow, first] of [
    ['testmode', 0],
    ['testmode_oauth', 0],
    ['testmode_oauth_webview', 0],
    ['finicity_connect_v2_lite', 0],
    ['finicity_connect_v2_oauth', 1750],
    ['mx_connect', 500],
    ['mx_oauth', 1750],
    ['direct', 1750],
    ['', 1750],
  ] as const) {
    it(`begins after ${first} ms for "${flow}"`, () => {
      expect(accountsRhythm(flow)).to.deep.equal({ first, interval: 250, tries: 180 });
    });
  }

  it('is that of typed numbers, which begin after one second', () => {
    expect(ATTACH_RHYTHM).to.deep.equal({ ...ACCOUNTS_RHYTHM, first: 1000 });
  });

  it('gives a sign-in ten minutes', () => {
    expect(AUTHORIZATION_RHYTHM.interval * AUTHORIZATION_RHYTHM.tries).to.equal(600_000);
  });
});

describe("the browser's clock", () => {
  it('goes on after its time', async () => {
    const before = performance.now();

    await wait(20, never);

    expect(performance.now() - before).to.be.at.least(19);
  });

  it('breaks off with the reason of the signal', async () => {
    const ender = new AbortController();
    const waiting = wait(60_000, ender.signal);

    ender.abort(new Error('left'));

    expect(await waiting.catch((reason: unknown) => reason)).to.have.property('message', 'left');
  });

  it('does not begin for a signal that has already ended', async () => {
    const waiting = wait(60_000, AbortSignal.abort(new Error('left')));

    expect(await waiting.catch((reason: unknown) => reason)).to.have.property('message', 'left');
  });

  it('lets go of the signal once its time is over', async () => {
    const { signal } = new AbortController();
    const listening = new Set<unknown>();
    signal.addEventListener = (type: string, listener: unknown) => void listening.add(`${type} ${String(listener)}`);
    signal.removeEventListener = (type: string, listener: unknown) => void listening.delete(`${type} ${String(listener)}`);

    const waiting = wait(0, signal);
    const during = listening.size;
    await waiting;

    expect([during, listening.size]).to.deep.equal([1, 0]);
  });

  it('leaves no timer behind when it breaks off', async () => {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const timers = new Set<unknown>();
    globalThis.setTimeout = ((...given: Parameters<typeof set>) => {
      const timer = set(...given);
      timers.add(timer);
      return timer;
    }) as typeof set;
    globalThis.clearTimeout = (timer) => {
      timers.delete(timer);
      clear(timer);
    };
    const ender = new AbortController();

    const waiting = wait(60_000, ender.signal).catch(() => null);
    const during = timers.size;
    ender.abort();
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    await waiting;

    expect([during, timers.size]).to.deep.equal([1, 0]);
  });
});
