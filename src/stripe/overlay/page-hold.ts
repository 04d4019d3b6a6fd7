/** What Stripe.js sets on every element of the page while a call is open. It takes that back only when the call settles. */
const LOCKED = '-1';

/** Milliseconds after an answer in which Stripe.js may still be giving the page back. */
const GRACE = 1_000;

/** One call's claim on the page. */
export interface PageHold {
  /** The call holds the page no longer, whether Stripe.js knows it or not. */
  giveBack(): void;
  /** Stripe.js has answered: it has given the page back, or is about to. */
  settle(): void;
}

/**
 * The tab order and scrolling that the page wants, while Stripe.js holds it. Stripe.js itself remembers what it finds, an earlier
 * call's lock included, and writes that over whatever the page has changed since.
 *
 * How a value is written tells who writes it. Stripe's is what changes during the call's own task; the first `-1` on an element that a lock in slices has
 * not reached; while a call is up, a batch that also changes the root element, where no page sets a tab order; and afterwards, what
 * changes in the task in which the call is answered. All else is the page's.
 */
class PageState {
  readonly #tabindex = new Map<Element, string | null>();
  readonly #body = document.body;
  #overflow = document.body.style.overflow;
  /** Elements that a lock in slices has not reached yet. */
  #unreached = new Set<Element>();
  /** Elements on which Stripe.js wrote what it remembered, while a call was still up. */
  readonly #rewritten = new Set<Element>();
  readonly #observer = new MutationObserver((records) => this.#onChange(records));
  /** A call of the page's own had the page already: what comes when that ends is what the page wants. */
  #wasLocked = false;
  /** Takes back what was taken for the page's in this task, if that turns out to be an answer. */
  readonly #undo: (() => void)[] = [];
  /** Calls that hold the page, and calls that may still change it. */
  #up = 0;
  #unsettled = 0;

  constructor() {
    this.#observer.observe(document, { subtree: true, attributeFilter: ['tabindex'] });
    this.#observer.observe(this.#body, { attributeFilter: ['style'] });
  }

  /** Makes a call that takes the page. */
  hold(call: () => void): PageHold {
    this.#onChange(this.#observer.takeRecords());
    // What came before a call is the page's.
    this.#undo.length = 0;
    for (const element of document.querySelectorAll('*')) {
      if (!this.#tabindex.has(element)) this.#tabindex.set(element, tabindexOf(element));
    }
    if (this.#up === 0) this.#wasLocked = isLocked();
    this.#up++;
    this.#unsettled++;
    let isUp = true;
    const giveBack = (): void => {
      if (!isUp) return;
      isUp = false;
      if (--this.#up === 0) this.#restore();
    };
    const settle = (): void => {
      this.#unreached.clear();
      this.#onChange(this.#observer.takeRecords());
      for (const undo of this.#undo.splice(0).reverse()) undo();
      giveBack();
      if (this.#up === 0) this.#restore();
      setTimeout(() => {
        if (--this.#unsettled > 0) return;
        this.#observer.disconnect();
        if (state === this) state = undefined;
      }, GRACE);
    };
    try {
      call();
    } catch (reason) {
      settle();
      throw reason;
    }
    this.#observer.takeRecords();
    if (isLocked()) this.#unreached = new Set([...this.#tabindex.keys()].filter((element) => tabindexOf(element) !== LOCKED));
    return { giveBack, settle };
  }

  #onChange(records: MutationRecord[]): void {
    const isFree = this.#up === 0;
    const isStripes = !isFree && records.some(({ target }) => target === document.documentElement);
    for (const element of new Set(records.map(({ target }) => target as Element))) {
      const now = tabindexOf(element);
      const wanted = this.#tabindex.get(element);
      if (wanted === undefined) continue;
      if (now === LOCKED && this.#unreached.delete(element)) {
        if (isFree) this.#give(element);
      } else if (isStripes && !(this.#wasLocked && wanted === LOCKED)) this.#rewritten.add(element);
      else {
        this.#tabindex.set(element, now);
        this.#remember(element, () => this.#tabindex.set(element, wanted));
      }
    }
    const { overflow } = this.#body.style;
    const wanted = this.#overflow;
    // While a call is up, the overflow that is hidden is Stripe's.
    if (!isStripes && records.some(({ attributeName }) => attributeName === 'style') && (isFree || overflow !== 'hidden')) {
      this.#overflow = overflow;
      this.#remember(this.#body, () => (this.#overflow = wanted));
    }
    // What was written here is nobody's wish.
    this.#observer.takeRecords();
  }

  #remember(element: Element, undo: () => void): void {
    if (this.#up > 0) return;
    this.#undo.push(() => {
      undo();
      this.#rewritten.add(element);
    });
    setTimeout(() => (this.#undo.length = 0));
  }

  /** Gives the page all that it wants. */
  #restore(): void {
    this.#onChange(this.#observer.takeRecords());
    for (const element of this.#tabindex.keys()) {
      if (tabindexOf(element) === LOCKED || this.#rewritten.has(element)) this.#give(element);
    }
    if (this.#body.style.overflow === 'hidden' || this.#rewritten.has(this.#body)) this.#body.style.overflow = this.#overflow;
    this.#rewritten.clear();
    this.#observer.takeRecords();
  }

  #give(element: Element): void {
    const wanted = this.#tabindex.get(element);
    if (wanted == null) element.removeAttribute('tabindex');
    else element.setAttribute('tabindex', wanted);
  }
}

const tabindexOf = (element: Element): string | null => element.getAttribute('tabindex');

const isLocked = (): boolean => tabindexOf(document.documentElement) === LOCKED;

/** One for the whole page, for as long as a call can still change it: calls overlap. */
let state: PageState | undefined;

/** Makes a call that takes the page, and remembers what has to be given back. Throws what the call throws. */
export function holdPage(call: () => void): PageHold {
  state ??= new PageState();
  return state.hold(call);
}
