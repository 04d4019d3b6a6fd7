import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { present } from './presented.js';

/** The same, on its first pane. */
async function setup() {
  const flow = await present();
  await flow.pane('Link the account you want to be paid into');
  return flow;
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

  it('ends the flow with an error when a sheet needs it and it cannot be had', async () => {
    const flow = await setup();
    flow.lose();
    await flow.press('What is shared');

    const { ending } = await flow.ended;

    expect(ending.kind === 'failed' && ending.error.code).to.equal('flow_load_failed');
  });

  it('ends it as well when it turns out to be lost while a sheet is waited for', async () => {
    const flow = await setup();
    await flow.press('What is shared');

    flow.lose();

    const { ending } = await flow.ended;
    expect(ending.kind === 'failed' && ending.error.code).to.equal('flow_load_failed');
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
