import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import { loadLanguage } from '../locales/panes/load.js';
import { approveButtonIn, catchBankWindow } from './catch-bank-window.js';
import { findElement, namesOf } from './find-control.js';
import { controlMissing, notEnded, notOpened, type ModalSnapshot } from './driver-error.js';
import { findCollector } from './find-collector.js';
import { DEFAULT_TIMEOUT, OUTCOMES, type Control, type Driver, type DriverOptions, type LinkingEnd } from './driver.js';
import { waitUntil } from './wait-until.js';

/** One opening, from the press to the outcome. */
interface Opening {
  element: BankAccountTokenCollector;
  root: ShadowRoot;
  end: LinkingEnd | null;
  ended: Promise<LinkingEnd>;
}

/** Starts to listen for the outcome of the next opening. */
const observeOpening = (element: BankAccountTokenCollector): Opening => {
  const { promise: ended, resolve } = Promise.withResolvers<LinkingEnd>();
  const opening: Opening = { element, root: element.shadowRoot as ShadowRoot, end: null, ended };
  const listening = new AbortController();
  for (const type of OUTCOMES) {
    const onEnd = ({ detail }: Event & { detail: unknown }): void => {
      opening.end = { type, detail } as LinkingEnd;
      listening.abort();
      resolve(opening.end);
    };
    element.addEventListener(type, onEnd, { signal: listening.signal });
  }
  return opening;
};

const dialogOf = ({ root }: Opening): HTMLDialogElement | null => root.querySelector<HTMLDialogElement>('dialog[open]');

const isOpen = ({ status }: BankAccountTokenCollector): boolean => status === 'opening' || status === 'open';

function snapshotOf({ element, root }: Opening): ModalSnapshot {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[open]');
  const buttons = dialog ? namesOf(dialog, 'button') : [];
  return { heading: dialog ? (namesOf(dialog, 'heading')[0] ?? '') : null, buttons, status: element.status };
}

/** Creates a driver inside the page. It clicks without pointer events, as keys and screen readers do. */
export function createPageDriver(target: ParentNode, { timeout = DEFAULT_TIMEOUT, open }: DriverOptions): Driver {
  let current: Opening | null = null;
  const getOpening = async (): Promise<Opening> => (current ??= observeOpening(await findCollector(target, timeout)));

  /** Waits until `find` finds something. Resolves with `null` if linking has ended. */
  function waitFor<Found>(
    opening: Opening,
    find: () => Found | null | undefined,
    timeoutError: () => Error,
    moreRoots: Node[] = [],
  ): Promise<Found | null> {
    const findOrEnd = (): { found: Found | null } | null => {
      if (opening.end) return { found: null };
      const found = find();
      return found === null || found === undefined ? null : { found };
    };
    const roots = (): Node[] => [opening.root, ...moreRoots];
    return waitUntil(findOrEnd, { roots, timeout, timeoutError, recheckAfter: opening.ended }).then(({ found }) => found);
  }

  /** Returns the element of a control that is already there. */
  async function elementOf(control: Control): Promise<HTMLElement> {
    const opening = await getOpening();
    const dialog = dialogOf(opening);
    const element = dialog && findElement(dialog, control);
    if (!element) throw controlMissing([control], 0, snapshotOf(opening));
    return element;
  }

  return {
    async open() {
      current = null;
      const opening = await getOpening();
      const { element, root } = opening;
      if (!isOpen(element)) {
        if (open) await open();
        else {
          const trigger = (): HTMLElement | null => root.querySelector('[part~=trigger]:not(:disabled)');
          (await waitFor(opening, trigger, () => notOpened(timeout, element.status)))?.click();
        }
      }
      const dialog = await waitFor(
        opening,
        () => dialogOf(opening),
        () => notOpened(timeout, element.status),
      );
      return dialog && (await loadLanguage(dialog.lang, element.messages)).messages;
    },

    async find(...wanted) {
      const opening = await getOpening();
      const find = (): Control | undefined => {
        const dialog = dialogOf(opening);
        return dialog ? wanted.find((control) => findElement(dialog, control)) : undefined;
      };
      return waitFor(opening, find, () => controlMissing(wanted, timeout, snapshotOf(opening)));
    },

    async press(control) {
      (await elementOf(control)).click();
    },

    async check(control) {
      const input = (await elementOf(control)) as HTMLInputElement;
      if (!input.checked) input.click();
    },

    async fill(control, text) {
      const input = (await elementOf(control)) as HTMLInputElement;
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },

    async approveAtBank(opener, waitingHeading) {
      const opening = await getOpening();
      const button = await elementOf(opener);
      const bank = catchBankWindow(button.ownerDocument.defaultView ?? window, () => button.click());
      const waiting: Control = { role: 'heading', name: waitingHeading, description: 'the bank’s window' };
      const isStillWaiting = (): boolean => findElement(dialogOf(opening) ?? opening.root, waiting) !== undefined;
      let pressed: HTMLElement | undefined;
      const find = (): HTMLElement | 'done' | undefined => {
        if (!isStillWaiting()) return 'done';
        const next = bank.closed ? undefined : approveButtonIn(bank);
        return next === pressed ? undefined : next;
      };
      const timeoutError = (): Error =>
        controlMissing(
          [{ role: 'button', name: /./, description: 'Continue or Allow at the bank' }],
          timeout,
          snapshotOf(opening),
        );
      for (;;) {
        const next = await waitFor(opening, find, timeoutError, [bank.document]);
        if (next === null || next === 'done') return;
        pressed = next;
        next.click();
      }
    },

    async end() {
      const opening = await getOpening();
      return waitUntil(() => opening.end, {
        roots: () => [opening.root],
        timeout,
        timeoutError: () => notEnded(timeout, snapshotOf(opening)),
        recheckAfter: opening.ended,
      });
    },
  };
}
