import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { setupLoaded as setup } from '../../helpers/collector.js';
import { EXITED, FakeStripe, LINKED } from '../../helpers/fake-stripe.js';

const PREFIX = 'bank-account-token-collector:';

/** Returns everything that monitoring may collect from an opening: measures, and events except `token-collected`. */
const monitoringData = (events: CustomEvent[]): string =>
  JSON.stringify([
    events.filter(({ type }) => type !== 'token-collected').map(({ type, detail }) => [type, detail as unknown]),
    performance.getEntriesByType('measure').map((entry) => entry.toJSON() as unknown),
  ]);

describe('the milestones of an opening with Stripe.js', () => {
  afterEach(() => performance.clearMeasures());

  it('are events with one reference and increasing milliseconds, and measures of the same names', async () => {
    const stripe = new FakeStripe({ fade: 0 });
    const collector = await setup({ clientSecret: stripe.clientSecret, stripe: Promise.resolve(stripe) });
    performance.clearMeasures();
    collector.trigger.click();
    await waitUntil(() => collector.events.some(({ detail }) => detail?.name === 'stripe_overlay_shown'));
    await stripe.answer(LINKED);
    const { detail } = await collector.outcome();

    const milestones = collector.events.filter(({ type }) => type === 'flow-event').map((event) => event.detail);
    const names = ['stripe_called', 'stripe_overlay_shown', 'stripe_settled'];
    expect(milestones.map(({ name }) => name)).to.deep.equal(names);
    expect(milestones.every(({ attempt }) => attempt === detail.attempt)).to.equal(true);
    expect(detail.attempt).to.match(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const times = milestones.map(({ metadata }) => metadata.milliseconds as number);
    expect(times).to.deep.equal([...times].sort((one, other) => one - other));
    // All start at the press. The order of entries with one start differs between browsers.
    const measures = performance.getEntriesByType('measure').sort((one, other) => one.duration - other.duration);
    expect(measures.map(({ name }) => name)).to.deep.equal(names.map((name) => PREFIX + name));
  });

  it('have another reference in each opening', async () => {
    const collector = await setup({});
    for (let opening = 0; opening < 3; opening++) {
      const stripe = new FakeStripe({ fade: 0, result: EXITED });
      Object.assign(collector.element, { stripe, clientSecret: stripe.clientSecret });
      await collector.element.open();
    }

    expect(new Set(collector.outcomes.map(({ detail }) => detail.attempt as string)).size).to.equal(3);
  });

  it('contain no secret, key, account or text of the page, whatever they are and however the opening ends', async () => {
    const text = fc.stringMatching(/^[a-z0-9]{12,30}$/);
    const ends = ['token', 'exit', 'error', 'rejection', 'throw', 'close'] as const;
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.constantFrom(...ends), async (secret, label, account, end) => {
        const stripe = new FakeStripe({ fade: 0, ...(end === 'throw' && { throws: new Error('no') }) });
        const collector = await setup({
          clientSecret: `fcsess_${secret}_secret_${secret}x`,
          stripe,
          stripeAccount: `acct_${account}`,
          messages: { trigger: { linkAccount: label } },
        });
        collector.trigger.click();
        if (end === 'token') await stripe.answer({ ...LINKED, token: { ...LINKED.token, id: `btok_${account}` } });
        else if (end === 'exit') await stripe.answer(EXITED);
        else if (end === 'error') await stripe.answer({ error: { type: 'api_error', code: 'lock_timeout', message: 'Busy.' } });
        else if (end === 'rejection') await stripe.reject(new Error(`${secret}x`));
        else if (end === 'close') collector.element.close();
        await collector.outcome();
        const all = monitoringData(collector.events);
        await stripe.answer(EXITED);
        collector.element.remove();

        expect(all).not.to.contain(`${secret}x`).and.not.to.contain(label).and.not.to.contain(account);
      }),
      { numRuns: 40 },
    );
  });
});
