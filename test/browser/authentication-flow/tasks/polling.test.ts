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

/** Polls with scripted answers, in order. An error is a rejection. */
async function pollScripted(answers: unknown[], pollRhythm: Rhythm = rhythm) {
  const waits: number[] = [];
  let tries = 0;
  const outcome = await poll(
    () => {
      const answer = answers[tries++];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    pollRhythm,
    (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    never,
  ).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  return { outcome, waits, tries };
}

describe('polling', () => {
  it('waits before the first try and between tries', async () => {
    const { outcome, waits } = await pollScripted([notYet(), notYet(), 'here']);

    expect(outcome).to.deep.equal({ answer: 'here' });
    expect(waits).to.deep.equal([10, 5, 5]);
  });

  it('does not wait before the first try if the rhythm has no first delay', async () => {
    const { waits } = await pollScripted(['here'], { ...rhythm, first: 0 });

    expect(waits).to.deep.equal([]);
  });

  it('rejects with the last "not yet" after the last try', async () => {
    const last = notYet();

    const { outcome, tries, waits } = await pollScripted([notYet(), notYet(), last, 'too late']);

    expect(outcome).to.deep.equal({ error: last });
    expect(tries).to.equal(3);
    expect(waits).to.deep.equal([10, 5, 5]);
  });

  for (const [title, error] of [
    ['an API error', apiError()],
    ['a server error', apiError({}, {}, 500)],
    ['a lost connection', lostConnection()],
    ['any other error', new TypeError('no')],
  ] as const) {
    it(`rejects at once on ${title}`, async () => {
      const { outcome, tries } = await pollScripted([error, 'too late']);

      expect(outcome).to.deep.equal({ error });
      expect(tries).to.equal(1);
    });
  }

  it('stops after it is aborted', async () => {
    const controller = new AbortController();
    let tries = 0;
    const polling = poll(
      () => {
        tries++;
        controller.abort(new Error('left'));
        return Promise.reject(notYet());
      },
      { ...rhythm, first: 0 },
      noWait,
      controller.signal,
    );

    const error: unknown = await polling.catch((reason: unknown) => reason);

    expect(error).to.have.property('message', 'left');
    expect(tries).to.equal(1);
  });
});

describe('the polling rhythm', () => {
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
    it(`starts after ${first} ms for "${flow}"`, () => {
      expect(accountsRhythm(flow)).to.deep.equal({ first, interval: 250, tries: 180 });
    });
  }

  it('starts after one second for manual entry', () => {
    expect(ATTACH_RHYTHM).to.deep.equal({ ...ACCOUNTS_RHYTHM, first: 1000 });
  });

  it('gives a sign-in ten minutes', () => {
    expect(AUTHORIZATION_RHYTHM.interval * AUTHORIZATION_RHYTHM.tries).to.equal(600_000);
  });
});

describe('wait', () => {
  it('resolves after the delay', async () => {
    const before = performance.now();

    await wait(20, never);

    expect(performance.now() - before).to.be.at.least(19);
  });

  it("rejects with the signal's reason when it is aborted", async () => {
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);

    controller.abort(new Error('left'));

    expect(await waiting.catch((reason: unknown) => reason)).to.have.property('message', 'left');
  });

  it('rejects if the signal was already aborted', async () => {
    const waiting = wait(60_000, AbortSignal.abort(new Error('left')));

    expect(await waiting.catch((reason: unknown) => reason)).to.have.property('message', 'left');
  });

  it('removes its listener from the signal after the delay', async () => {
    const { signal } = new AbortController();
    const listening = new Set<unknown>();
    signal.addEventListener = (type: string, listener: unknown) => void listening.add(`${type} ${String(listener)}`);
    signal.removeEventListener = (type: string, listener: unknown) => void listening.delete(`${type} ${String(listener)}`);

    const waiting = wait(0, signal);
    const during = listening.size;
    await waiting;

    expect([during, listening.size]).to.deep.equal([1, 0]);
  });

  it('clears its timer when it is aborted', async () => {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const timers = new Set<unknown>();
    globalThis.setTimeout = ((...args: Parameters<typeof set>) => {
      const timer = set(...args);
      timers.add(timer);
      return timer;
    }) as typeof set;
    globalThis.clearTimeout = (timer) => {
      timers.delete(timer);
      clear(timer);
    };
    const controller = new AbortController();

    const waiting = wait(60_000, controller.signal).catch(() => null);
    const during = timers.size;
    controller.abort();
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    await waiting;

    expect([during, timers.size]).to.deep.equal([1, 0]);
  });
});
