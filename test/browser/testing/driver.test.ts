import { expect, fixture, html } from '@open-wc/testing';
import {
  beRefused,
  DriverError,
  fakeStripe,
  leaveEarly,
  linkAccount,
  LINKED,
  personAt,
  scenario,
} from '../../../src/testing/index.js';
import { setup } from './element.js';

/** Returns the error with which a promise rejects. */
const reasonOf = async (promise: Promise<unknown>): Promise<DriverError> => {
  const reason: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(reason instanceof DriverError)) throw new Error(`no DriverError, but ${String(reason)}`);
  return reason;
};

describe('the element that a driver operates', () => {
  it('may be nested in shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div><section></section></div>`);
    const inner = document.createElement('article');
    outer.querySelector('section')!.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(await setup());

    const { lastPane } = await leaveEarly(outer, { at: 'consent' });

    expect(lastPane).to.equal('consent');
  });

  it('may be rendered later, in a shadow root that is attached later', async () => {
    const element = await setup();
    element.remove();
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const leaving = leaveEarly(page, { at: 'consent' });
    const part = document.createElement('div');
    page.append(part);

    part.attachShadow({ mode: 'open' }).append(element);
    part.title = 'rendered';

    expect((await leaving).reason).to.equal('person_left');
  });

  it('is the one that was passed: another one on the page stays as it is', async () => {
    const [one, other] = [await setup(), await setup()];

    await linkAccount(other);

    expect([one.status, other.status]).to.deep.equal(['ready', 'linked']);
  });

  it('may be one of several, each on its own sandbox', async () => {
    const [one, other] = [await setup(), await setup()];

    const tokens = [await linkAccount(one), await linkAccount(other, { bank: 'Ninepin' })];

    expect(tokens.map(({ token }) => token.bank_account.last4)).to.deep.equal(['6789', '3391']);
  });

  it('must be the only one in the target: several are refused', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.append(await setup(), await setup());

    const { code, message } = await reasonOf(linkAccount(page));

    expect(code).to.equal('several_collectors');
    expect(message).to.match(/^There are 2 /);
  });

  it('must exist: otherwise the driver rejects', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);

    expect((await reasonOf(linkAccount(page, { timeout: 10 }))).code).to.equal('collector_missing');
    expect((await reasonOf(linkAccount(null as unknown as Element))).message).to.match(/^Pass an element/);
  });
});

describe('how the driver opens linking', () => {
  it('can use the page’s own button instead of the trigger', async () => {
    const element = await setup();
    const button = await fixture<HTMLButtonElement>(html`<button @click=${() => void element.open()}>Get paid</button>`);

    const { token } = await linkAccount(element, { open: () => button.click() });

    expect(token.object).to.equal('token');
  });

  it('continues if the modal is already open', async () => {
    const element = await setup();
    void element.open();

    expect((await leaveEarly(element)).lastPane).to.equal('institution_picker');
  });

  it('reports that the modal did not open, and the likely cause', async () => {
    const element = await setup({ disabled: true });

    const { code, message } = await reasonOf(linkAccount(element, { timeout: 50 }));

    expect(code).to.equal('not_opened');
    expect(message).to.equal(
      'The modal did not open within 50 ms. The element’s status is “ready”. Is its trigger disabled, or flow-opening cancelled?',
    );
  });

  it('reports that there is no modal to operate with Stripe.js', async () => {
    const stripe = fakeStripe();
    const element = await setup({ stripe, clientSecret: stripe.clientSecret });

    const { message } = await reasonOf(linkAccount(element, { timeout: 2000 }));

    expect(message).to.match(/The element is open\. With Stripe\.js/);
    expect(message).to.match(/Await collector\.open\(\)/);
    element.close();
    stripe.answer(null);
  });

  it('reports that there is no modal to operate if a fake of Stripe.js has answered at once', async () => {
    const stripe = fakeStripe({ result: LINKED });
    const element = await setup({ stripe, clientSecret: stripe.clientSecret });

    const { code, message } = await reasonOf(linkAccount(element));

    expect(code).to.equal('ended_early');
    expect(message).to.equal(
      'Linking ended with token-collected before there was a modal. With Stripe.js or fakeStripe(), the element shows no modal ' +
        'of its own. Await collector.open() instead.',
    );
  });

  it('does not mention Stripe.js if the session is refused before there is a modal', async () => {
    const { clientSecret } = await scenario('expired');

    const { message } = await reasonOf(linkAccount(await setup({ clientSecret })));

    expect(message).to.match(/^Linking ended with flow-error \(session_expired: “.*”\) before there was a modal\.$/);
  });

  it('is not needed with a fake of Stripe.js, where open() is enough', async () => {
    const stripe = fakeStripe({ result: LINKED });
    const collector = await setup({ stripe, clientSecret: stripe.clientSecret });

    const { token } = await collector.open();

    expect(token).to.equal(LINKED.token);
  });
});

describe('the error of a driver that cannot continue', () => {
  it('names the open pane and its buttons', async () => {
    const element = await setup();
    const person = personAt(element, { timeout: 500 });
    await person.open();
    await person.agree();

    const { code, message } = await reasonOf(person.signIn());

    expect(code).to.equal('control_missing');
    expect(message).to.match(
      /^There was no button “Open …” within 500 ms\. The pane “Which bank do you use\?” is open, with the/,
    );
    expect(message).to.contain('“Back”, “Close”, “Harbor Bank”');
    element.close();
  });

  it('names the sheet over a pane, and no button behind it', async () => {
    const element = await setup();
    const person = personAt(element, { timeout: 500 });
    await person.open();
    await person.press('What is shared');

    const { message } = await reasonOf(person.agree());

    expect(message).to.match(/The pane “What is shared with Sandbox Shop” is open, with the buttons “Got it”\.$/);
    element.close();
  });

  it('comes at once if linking has ended, and says how', async () => {
    const { clientSecret } = await scenario('expired');

    const { code, message } = await reasonOf(linkAccount(await setup({ clientSecret }), { timeout: 60_000 }));

    expect(code).to.equal('ended_early');
    expect(message).to.match(/^Linking ended with flow-error \(session_expired: “.+”\) before there was a modal\.$/);
  });

  it('names the outcome, but not the token, if linking ended differently', async () => {
    const element = await setup();
    const refused = beRefused(element);
    await linkAccount(element);

    const { code, message } = await reasonOf(refused);

    expect(code).to.equal('ended_otherwise');
    expect(message).to.equal('Linking ended with token-collected, not with flow-error.');
  });

  it('says that linking has not ended', async () => {
    const element = await setup();

    const { code, message } = await reasonOf(beRefused(element, { timeout: 300 }));

    expect(code).to.equal('not_ended');
    expect(message).to.contain('“Agree and continue”');
    element.close();
  });

  it('says that the browser has blocked the bank’s window', async () => {
    const element = await setup();
    const { open } = window;
    window.open = () => null;

    const { code } = await reasonOf(linkAccount(element));

    window.open = open;
    expect(code).to.equal('window_blocked');
    element.close();
  });

  it('comes by the real clock even if a test has replaced the page’s timers', async () => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;

    const { code } = await reasonOf(linkAccount(document.createElement('main'), { timeout: 20 })).finally(() => {
      globalThis.setTimeout = setTimeout;
    });

    expect(code).to.equal('collector_missing');
  });
});
