import { expect } from '@open-wc/testing';
import { holdPage, type PageHold } from '../../../../src/stripe/overlay/page-hold.js';
import { SimulatedOverlay, STRIPE_BUILDS, type StripeBuild } from '../../../../src/testing/simulated-overlay.js';

/** Nothing of Stripe's is fetched: the frame has a page of its own. */
const ADDRESS = 'about:blank';

interface Call {
  overlay: SimulatedOverlay;
  hold: PageHold;
}

function call(build: Partial<StripeBuild> = {}): Call {
  let overlay: SimulatedOverlay | undefined;
  const hold = holdPage(() => (overlay = new SimulatedOverlay({ ...STRIPE_BUILDS[2026], fade: 0, ...build }, ADDRESS)));
  return { overlay: overlay!, hold };
}

/** Stripe.js answers: it takes its overlay away and gives the page what it remembers. */
async function answer({ overlay, hold }: Call): Promise<void> {
  await overlay.remove();
  hold.settle();
}

/** Tasks that Stripe.js has planned run first. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const tabOrder = (): [Element, string | null][] =>
  [...document.querySelectorAll('*')].map((element) => [element, element.getAttribute('tabindex')]);

/** What is not as it was. What has gone since is not asked. */
const changes = (before: [Element, string | null][]): string[] =>
  before.flatMap(([element, tabindex]) => {
    const now = element.getAttribute('tabindex');
    return now === tabindex ? [] : [`${element.tagName}: ${String(tabindex)} is ${String(now)}`];
  });

describe('giving the page back', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('main');
    place.innerHTML = '<a href="#">Link</a><button tabindex="5">Five</button><i tabindex="-1">Own</i><p tabindex="0">Text</p>';
    document.body.append(place);
    document.body.style.overflow = 'scroll';
  });
  afterEach(() => {
    place.remove();
    document.body.style.overflow = '';
  });
  const byTag = (tag: string): HTMLElement => place.querySelector(tag)!;

  it('leaves every tabindex and the scrolling as they were, without an answer', () => {
    const before = tabOrder();
    const { hold } = call();
    const whileUp = changes(before).length;

    hold.giveBack();

    expect(whileUp).to.be.greaterThan(5);
    expect(changes(before)).to.deep.equal([]);
    expect(document.body.style.overflow).to.equal('scroll');
  });

  it('does so too when Stripe.js answers after all, with what it remembers', async () => {
    const before = tabOrder();
    const open = call();
    open.hold.giveBack();

    await answer(open);

    expect(changes(before)).to.deep.equal([]);
    expect(document.body.style.overflow).to.equal('scroll');
  });

  it('does so on a page of 30,000 elements that Stripe.js locks in slices, in the middle of that and after it', async () => {
    place.insertAdjacentHTML('beforeend', '<b></b><b tabindex="2"></b>'.repeat(15_000));
    const before = tabOrder();
    const open = call();
    const locked = changes(before).length;

    open.hold.giveBack();
    const afterwards = changes(before);
    for (let slice = 0; slice < 10; slice++) await nextTask();

    expect(locked).to.be.within(3_000, 4_000);
    expect(afterwards).to.deep.equal([]);
    expect(changes(before)).to.deep.equal([]);
    await answer(open);
    expect(changes(before)).to.deep.equal([]);
  });

  it('keeps what the page has changed meanwhile, whether Stripe.js answers or not', async () => {
    for (const isAnswered of [true, false]) {
      const open = call();
      byTag('a').setAttribute('tabindex', '7');
      byTag('button').removeAttribute('tabindex');
      document.body.style.overflow = 'clip';
      await nextTask();

      if (isAnswered) await answer(open);
      else open.hold.giveBack();

      expect(byTag('a').getAttribute('tabindex')).to.equal('7');
      expect(byTag('button').getAttribute('tabindex')).to.equal(null);
      expect(byTag('i').getAttribute('tabindex')).to.equal('-1');
      expect(document.body.style.overflow).to.equal('clip');
    }
  });

  it('keeps what the page changes between that and a late answer', async () => {
    const open = call();
    open.hold.giveBack();
    byTag('p').setAttribute('tabindex', '-1');
    document.body.style.overflow = 'hidden';
    await nextTask();

    await answer(open);
    await nextTask();

    expect(byTag('p').getAttribute('tabindex')).to.equal('-1');
    expect(document.body.style.overflow).to.equal('hidden');
  });

  it('frees what was out of the page when it came back, and leaves alone what is new', () => {
    const { hold } = call();
    const gone = byTag('button');
    gone.remove();
    const late = document.createElement('u');
    late.tabIndex = -1;
    place.append(late);

    hold.giveBack();
    place.append(gone);

    expect(gone.tabIndex).to.equal(5);
    expect(late.tabIndex).to.equal(-1);
  });

  const orders: [title: string, end: (first: Call, second: Call) => Promise<unknown>][] = [
    ['the first is answered first', async (first, second) => [await answer(first), await answer(second)]],
    ['the second is answered first', async (first, second) => [await answer(second), await answer(first)]],
    ['the first never answers', async (first, second) => [first.hold.giveBack(), await answer(second)]],
    ['the second never answers', async (first, second) => [await answer(first), second.hold.giveBack()]],
    ['none answers', (first, second) => Promise.resolve([second.hold.giveBack(), first.hold.giveBack()])],
  ];
  for (const [title, end] of orders) {
    it(`does so after two calls that overlapped, when ${title}`, async () => {
      const before = tabOrder();
      const first = call();
      const second = call();

      await end(first, second);
      await nextTask();

      expect(changes(before)).to.deep.equal([]);
      expect(document.body.style.overflow).to.equal('scroll');
    });
  }

  it('does so when the page has called Stripe.js itself, and that ends first', async () => {
    const before = tabOrder();
    const own = new SimulatedOverlay({ ...STRIPE_BUILDS[2026], fade: 0 }, ADDRESS);
    const ours = call();

    await own.remove();
    await answer(ours);
    await nextTask();

    expect(changes(before)).to.deep.equal([]);
  });

  it('does so when the call throws', () => {
    const before = tabOrder();

    expect(() =>
      holdPage(() => {
        new SimulatedOverlay({ ...STRIPE_BUILDS[2026], fade: 0 }, ADDRESS);
        throw new TypeError('broken');
      }),
    ).to.throw(TypeError);

    expect(changes(before)).to.deep.equal([]);
  });
});
