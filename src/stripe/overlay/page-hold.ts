/** The `tabindex` that Stripe.js sets on every element of the page during a call. It restores the old ones only when the call settles. */
const LOCKED = '-1';

/** Milliseconds after an answer during which Stripe.js may still restore the page. */
const GRACE = 1_000;

/** The lock of one call on the page. */
export interface PageHold {
  /** Ends the lock without an answer of Stripe.js. */
  release(): void;
  /** Ends the lock after an answer. Stripe.js has restored the page, or is about to. */
  settle(): void;
}

/**
 * The tab order and scrolling of the page itself, kept up to date while Stripe.js locks the page. It is needed because Stripe.js saves
 * whatever it finds, even the lock of an earlier call, and later writes that over what the page has changed since.
 *
 * The observer has to tell changes by Stripe.js from changes by the page. These are by Stripe.js:
 * - a change during the task of the call
 * - the first `-1` on an element that a lock in batches has not reached yet
 * - during a call, a batch of changes that includes the root element, which no page puts into its tab order
 * - after a call was released, a change in the task in which it settles
 *
 * All other changes are by the page.
 */
class PageState {
  readonly #tabindex = new Map<Element, string | null>();
  readonly #body = document.body;
  #overflow = document.body.style.overflow;
  /** Elements that a lock in batches has not reached yet. */
  #unreached = new Set<Element>();
  /** Elements on which Stripe.js has restored a saved value while another call was open. */
  readonly #rewritten = new Set<Element>();
  readonly #observer = new MutationObserver((records) => this.#onChange(records));
  /** The page had called Stripe.js itself, so the page was locked already. The values that end that lock are the page's. */
  #wasLocked = false;
  /** Undoes the changes of this task that were attributed to the page, if Stripe.js turns out to have answered in it. */
  readonly #undo: (() => void)[] = [];
  /** The number of calls that lock the page. */
  #openCalls = 0;
  /** The number of calls after which Stripe.js may still change the page. */
  #unsettled = 0;

  constructor() {
    this.#observer.observe(document, { subtree: true, attributeFilter: ['tabindex'] });
    this.#observer.observe(this.#body, { attributeFilter: ['style'] });
  }

  /** Makes a call that locks the page. Rethrows if the call throws. */
  hold(call: () => void): PageHold {
    this.#onChange(this.#observer.takeRecords());
    // All changes before a call are by the page.
    this.#undo.length = 0;
    for (const element of document.querySelectorAll('*')) {
      if (!this.#tabindex.has(element)) this.#tabindex.set(element, tabindexOf(element));
    }
    if (this.#openCalls === 0) this.#wasLocked = isLocked();
    this.#openCalls++;
    this.#unsettled++;
    let isOpen = true;
    const release = (): void => {
      if (!isOpen) return;
      isOpen = false;
      if (--this.#openCalls === 0) this.#restore();
    };
    const settle = (): void => {
      this.#unreached.clear();
      this.#onChange(this.#observer.takeRecords());
      for (const undo of this.#undo.splice(0).reverse()) undo();
      release();
      if (this.#openCalls === 0) this.#restore();
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
    return { release, settle };
  }

  #onChange(records: MutationRecord[]): void {
    const isFree = this.#openCalls === 0;
    const isByStripe = !isFree && records.some(({ target }) => target === document.documentElement);
    for (const element of new Set(records.map(({ target }) => target as Element))) {
      const now = tabindexOf(element);
      const wanted = this.#tabindex.get(element);
      if (wanted === undefined) continue;
      if (now === LOCKED && this.#unreached.delete(element)) {
        if (isFree) this.#restoreTabindex(element);
      } else if (isByStripe && !(this.#wasLocked && wanted === LOCKED)) this.#rewritten.add(element);
      else {
        this.#tabindex.set(element, now);
        this.#remember(element, () => this.#tabindex.set(element, wanted));
      }
    }
    const { overflow } = this.#body.style;
    const wanted = this.#overflow;
    // During a call, `overflow: hidden` is by Stripe.js.
    if (!isByStripe && records.some(({ attributeName }) => attributeName === 'style') && (isFree || overflow !== 'hidden')) {
      this.#overflow = overflow;
      this.#remember(this.#body, () => (this.#overflow = wanted));
    }
    // Discards the records of the changes made above.
    this.#observer.takeRecords();
  }

  #remember(element: Element, undo: () => void): void {
    if (this.#openCalls > 0) return;
    this.#undo.push(() => {
      undo();
      this.#rewritten.add(element);
    });
    setTimeout(() => (this.#undo.length = 0));
  }

  /** Restores the page's values. */
  #restore(): void {
    this.#onChange(this.#observer.takeRecords());
    for (const element of this.#tabindex.keys()) {
      if (tabindexOf(element) === LOCKED || this.#rewritten.has(element)) this.#restoreTabindex(element);
    }
    if (this.#body.style.overflow === 'hidden' || this.#rewritten.has(this.#body)) this.#body.style.overflow = this.#overflow;
    this.#rewritten.clear();
    this.#observer.takeRecords();
  }

  #restoreTabindex(element: Element): void {
    const wanted = this.#tabindex.get(element);
    if (wanted == null) element.removeAttribute('tabindex');
    else element.setAttribute('tabindex', wanted);
  }
}

const tabindexOf = (element: Element): string | null => element.getAttribute('tabindex');

const isLocked = (): boolean => tabindexOf(document.documentElement) === LOCKED;

/** One state for the whole page, because calls can overlap. Exists until no call can change the page any more. */
let state: PageState | undefined;

/** Makes a call that locks the page, and saves the page's values for its end. Rethrows if the call throws. */
export function holdPage(call: () => void): PageHold {
  state ??= new PageState();
  return state.hold(call);
}
