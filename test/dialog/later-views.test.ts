import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { presentFlow } from '../../src/dialog/present-flow.js';
import { performLater } from '../../src/flow/perform-later.js';
import type { FlowEventDetail } from '../../src/flow/vocabulary.js';
import { loadLanguage } from '../../src/locales/load.js';
import * as views from '../../src/panes/later.js';
import type { LaterViews } from '../../src/panes/pane.js';
import { fakeApi, HAPPY } from '../flow/fake-api.js';
import { fakeBank, noWait } from '../flow/fake-bank.js';
import { completedSession } from '../flow/objects.js';
import { handlesOf } from '../helpers/collector.js';

/** A flow in its dialog, whose second download comes when the test says so. */
async function setup() {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.append(container);
  const { promise: later, resolve, reject } = Promise.withResolvers<LaterViews>();
  const events: FlowEventDetail[] = [];
  const { api, calls } = fakeApi({ ...HAPPY, complete: () => Promise.resolve(completedSession()) });
  const { ended } = presentFlow({
    environment: {
      api,
      wait: noWait,
      openBankWindow: fakeBank().openBankWindow,
      returnUrl: 'https://shop.example/',
      performLater,
    },
    container,
    language: await loadLanguage('en-US'),
    later,
    onEvent: (event) => events.push(event),
    onOpen: () => undefined,
  });
  const handles = handlesOf(root);
  await handles.pane('Link the account you want to be paid into');
  const completions = (): number => calls.filter(({ method }) => method === 'complete').length;
  return { ...handles, ended, events, completions, arrive: () => resolve(views), lose: () => reject(new TypeError('offline')) };
}

type Flow = Awaited<ReturnType<typeof setup>>;

async function chooseABank({ press, pane }: Flow): Promise<void> {
  await press('I agree');
  await pane('Which bank do you use?');
  await press('River Bank');
}

describe('the second download', () => {
  it('is not waited for by the first panes', async () => {
    const flow = await setup();

    await flow.press('I agree');

    await flow.pane('Which bank do you use?');
    flow.arrive();
  });

  it('is waited for by a pane that comes with it', async () => {
    const flow = await setup();
    await chooseABank(flow);
    await flow.pane('One moment…');

    flow.arrive();

    await flow.pane('Sign in at River Bank');
  });

  it('ends the flow with an error when a pane needs it and it cannot be had', async () => {
    const flow = await setup();
    flow.lose();
    await chooseABank(flow);

    const { ending } = await flow.ended;

    expect(ending).to.deep.include({ kind: 'failed' });
    expect(ending.kind === 'failed' && ending.error.code).to.equal('flow_load_failed');
    expect(flow.completions()).to.equal(1);
    expect(flow.dialog()).to.equal(null);
    expect(flow.events).to.deep.include({ name: 'error', metadata: { error_code: 'unexpected_error' } });
  });

  it('ends it as well when it turns out to be lost while a pane waits', async () => {
    const flow = await setup();
    await chooseABank(flow);
    await flow.pane('One moment…');

    flow.lose();

    const { ending } = await flow.ended;
    expect(ending.kind === 'failed' && ending.error.code).to.equal('flow_load_failed');
  });

  it('keeps nobody from leaving: without it, closing does not ask', async () => {
    const flow = await setup();
    await chooseABank(flow);
    await flow.pane('One moment…');

    await flow.press('Close');

    expect((await flow.ended).ending).to.include({ kind: 'exited', reason: 'person_left' });
  });

  it('brings a sheet that was asked for before it came', async () => {
    const flow = await setup();
    await flow.press('What is shared');
    await aTimeout(0);
    expect(flow.has('Got it')).to.equal(false);

    flow.arrive();

    await waitUntil(() => flow.has('Got it'));
  });

  it('changes nothing any more once the flow has ended', async () => {
    const flow = await setup();
    await flow.press('Close');
    await flow.ended;

    flow.arrive();
    await aTimeout(0);

    expect(flow.dialog()).to.equal(null);
  });
});
