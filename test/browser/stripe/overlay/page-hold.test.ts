import { expect } from '@open-wc/testing';
import { holdPage, type PageHold } from '../../../../src/stripe/overlay/page-hold.js';
import { SimulatedOverlay, STRIPE_BUILDS, type StripeBuild } from '../../../../src/testing/simulated-overlay.js';

/** The frame's URL. It must not request anything from Stripe. */
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

/** Answers as Stripe.js does: it removes its overlay and restores the values that it saved. */
async function answer({ overlay, hold }: Call): Promise<void> {
  await overlay.remove();
  hold.settle();
}

/** Waits until the tasks that Stripe.js has scheduled have run. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const tabOrder = (): [Element, string | null][] =>
  [...document.querySelectorAll('*')].map((element) => [element, element.getAttribute('tabindex')]);

/** Lists the elements whose tabindex has changed. */
const changes = (before: [Element, string | null][]): string[] =>
  before.flatMap(([element, tabindex]) => {
    const now = element.getAttribute('tabindex');
    return now === tabindex ? [] : [`${element.tagName}: ${String(tabindex)} is ${String(now)}`];
  });

describe('the end of a hold on the page', () => {
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

  it('restores every tabindex and the scrolling without an answer', () => {
    const before = tabOrder();
    const { hold } = call();
    const whileUp = changes(before).length;

    hold.release();

    expect(whileUp).to.be.greaterThan(5);
    expect(changes(before)).to.deep.equal([]);
    expect(document.body.style.overflow).to.equal('scroll');
  });

  it('keeps them restored when Stripe.js answers late and writes what it has saved', async () => {
    const before = tabOrder();
    const open = call();
    open.hold.release();

    await answer(open);

    expect(changes(before)).to.deep.equal([]);
    expect(document.body.style.overflow).to.equal('scroll');
  });

  it('restores a page of 30,000 elements while Stripe.js locks them in batches, and afterwards', async () => {
    place.insertAdjacentHTML('beforeend', '<b></b><b tabindex="2"></b>'.repeat(15_000));
    const before = tabOrder();
    const open = call();
    const locked = changes(before).length;

    open.hold.release();
    const afterwards = changes(before);
    for (let slice = 0; slice < 10; slice++) await nextTask();

    expect(locked).to.be.within(3_000, 4_000);
    expect(afterwards).to.deep.equal([]);
    expect(changes(before)).to.deep.equal([]);
    await answer(open);
    expect(changes(before)).to.deep.equal([]);
  });

  it('keeps changes that the page makes during the call, whether Stripe.js answers or not', async () => {
    for (const isAnswered of [true, false]) {
      const open = call();
      byTag('a').setAttribute('tabindex', '7');
      byTag('button').removeAttribute('tabindex');
      document.body.style.overflow = 'clip';
      await nextTask();

      if (isAnswered) await answer(open);
      else open.hold.release();

      expect(byTag('a').getAttribute('tabindex')).to.equal('7');
      expect(byTag('button').getAttribute('tabindex')).to.equal(null);
      expect(byTag('i').getAttribute('tabindex')).to.equal('-1');
      expect(document.body.style.overflow).to.equal('clip');
    }
  });

  it('keeps changes that the page makes before a late answer', async () => {
    const open = call();
    open.hold.release();
    byTag('p').setAttribute('tabindex', '-1');
    document.body.style.overflow = 'hidden';
    await nextTask();

    await answer(open);
    await nextTask();

    expect(byTag('p').getAttribute('tabindex')).to.equal('-1');
    expect(document.body.style.overflow).to.equal('hidden');
  });

  it('restores an element that was detached meanwhile, and leaves a new one alone', () => {
    const { hold } = call();
    const gone = byTag('button');
    gone.remove();
    const late = document.createElement('u');
    late.tabIndex = -1;
    place.append(late);

    hold.release();
    place.append(gone);

    expect(gone.tabIndex).to.equal(5);
    expect(late.tabIndex).to.equal(-1);
  });

  const orders: [title: string, end: (first: Call, second: Call) => Promise<unknown>][] = [
    ['the first is answered first', async (first, second) => [await answer(first), await answer(second)]],
    ['the second is answered first', async (first, second) => [await answer(second), await answer(first)]],
    ['the first never answers', async (first, second) => [first.hold.release(), await answer(second)]],
    ['the second never answers', async (first, second) => [await answer(first), second.hold.release()]],
    ['neither answers', (first, second) => Promise.resolve([second.hold.release(), first.hold.release()])],
  ];
  for (const [title, end] of orders) {
    it(`restores the page after two overlapping calls if ${title}`, async () => {
      const before = tabOrder();
      const first = call();
      const second = call();

      await end(first, second);
      await nextTask();

      expect(changes(before)).to.deep.equal([]);
      expect(document.body.style.overflow).to.equal('scroll');
    });
  }

  it('restores the page if its own call of Stripe.js ends first', async () => {
    const before = tabOrder();
    const own = new SimulatedOverlay({ ...STRIPE_BUILDS[2026], fade: 0 }, ADDRESS);
    const ours = call();

    await own.remove();
    await answer(ours);
    await nextTask();

    expect(changes(before)).to.deep.equal([]);
  });

  it('restores the page if the call throws', () => {
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
