import { loadLanguage } from '../locales/panes/load.js';
import {
  collectorMissing,
  controlMissing,
  notEnded,
  notOpened,
  severalCollectors,
  windowBlocked,
  type ModalSnapshot,
} from './driver-error.js';
import { DEFAULT_TIMEOUT, type Control, type Driver, type DriverOptions, type LinkingEnd } from './driver.js';
import { listenForOutcome, outcomeOf, pressOnce, readModal, readStatus } from './playwright-in-page.js';
import type { PlaywrightLocator, PlaywrightPage } from './playwright-types.js';
import { APPROVE } from './control-names.js';

const TAG = 'bank-account-token-collector';
const TRIGGER = '[part~=trigger]:not([disabled], [aria-disabled=true])';
const MODAL = 'dialog[part~=dialog][open]';
const NOT_PRESSED = 'button:not([data-pressed])';

/** One opening, from the press to the outcome. */
interface Opening {
  page: PlaywrightPage;
  collector: PlaywrightLocator;
  dialog: PlaywrightLocator;
  ended: Promise<LinkingEnd>;
}

const statusOf = async ({ collector }: Opening): Promise<string> => String(await collector.evaluate(readStatus));

async function snapshotOf(opening: Opening): Promise<ModalSnapshot> {
  const status = await statusOf(opening);
  if ((await opening.dialog.count()) === 0) return { heading: null, buttons: [], status };
  const [headings, buttons] = (await opening.dialog.evaluate(readModal)) as [string[], string[]];
  return { heading: headings[0] ?? '', buttons, status };
}

const locate = ({ dialog }: Opening, { role, name }: Control): PlaywrightLocator =>
  dialog.getByRole(role, role === 'heading' ? { name } : { name, disabled: false }).first();

/** Like `Promise.race`, but a later rejection is not reported as unhandled. */
function race<Value>(...promises: Promise<Value>[]): Promise<Value> {
  for (const promise of promises) promise.catch(() => undefined);
  return Promise.race(promises);
}

/** Creates a driver outside the page. It presses Enter, which counts as user activation and may open windows. */
export function createPlaywrightDriver(target: PlaywrightPage | PlaywrightLocator, options: DriverOptions): Driver {
  const { timeout = DEFAULT_TIMEOUT, open, messages } = options;
  let current: Promise<Opening> | null = null;

  /** Finds the collector and listens for the outcome of its next opening. */
  async function observeOpening(): Promise<Opening> {
    const page = 'page' in target ? target.page() : target;
    const collector = 'page' in target ? target.locator(TAG).or(target.and(page.locator(TAG))) : target.locator(TAG);
    await collector
      .first()
      .waitFor({ state: 'attached', timeout })
      .catch(() => Promise.reject(collectorMissing(timeout)));
    const count = await collector.count();
    if (count > 1) throw severalCollectors(count);
    const listener = await collector.evaluateHandle(listenForOutcome);
    const ended = listener.evaluate(outcomeOf) as Promise<LinkingEnd>;
    ended.catch(() => undefined);
    return { page, collector, dialog: collector.locator(MODAL), ended };
  }
  const getOpening = (): Promise<Opening> => (current ??= observeOpening());

  /** Resolves with `true` once the locator is visible, or with `false` if linking ends first. */
  function waitForVisible(opening: Opening, locator: PlaywrightLocator, timeoutError: () => Promise<Error>): Promise<boolean> {
    const visible = locator.first().waitFor({ state: 'visible', timeout });
    return race(
      visible.then(
        () => true,
        async () => Promise.reject(await timeoutError()),
      ),
      opening.ended.then(() => false),
    );
  }

  return {
    async open() {
      current = null;
      const opening = await getOpening();
      const timeoutError = async (): Promise<Error> => notOpened(timeout, await statusOf(opening));
      const trigger = opening.collector.locator(TRIGGER);
      if (!/^open/.test(await statusOf(opening))) {
        if (open) await open();
        else if (await waitForVisible(opening, trigger, timeoutError)) await trigger.press('Enter', { timeout });
      }
      if (!(await waitForVisible(opening, opening.dialog, timeoutError))) return null;
      const lang = await opening.dialog.getAttribute('lang', { timeout });
      return (await loadLanguage(lang ?? '', messages)).messages;
    },

    async find(...wanted) {
      const opening = await getOpening();
      const any = wanted.map((control) => locate(opening, control)).reduce((one, other) => one.or(other));
      for (;;) {
        const isThere = await waitForVisible(opening, any, async () =>
          controlMissing(wanted, timeout, await snapshotOf(opening)),
        );
        if (!isThere) return null;
        for (const control of wanted) if (await locate(opening, control).isVisible()) return control;
      }
    },

    async press(control) {
      await locate(await getOpening(), control).press('Enter', { timeout });
    },

    async check(control) {
      await locate(await getOpening(), control).check({ timeout });
    },

    async fill(control, text) {
      await locate(await getOpening(), control).fill(text, { timeout });
    },

    async approveAtBank(opener) {
      const opening = await getOpening();
      const opens = opening.page.waitForEvent('popup', { timeout }).catch(() => Promise.reject(windowBlocked()));
      const [bank] = await Promise.all([opens, locate(opening, opener).press('Enter', { timeout })]);
      const closed = bank.waitForEvent('close', { timeout: 0 }).then(() => true);
      const approve = bank.locator(NOT_PRESSED).filter({ hasText: APPROVE }).first();
      const wanted = { role: 'button', name: APPROVE, description: 'Continue or Allow at the bank' } as const;
      for (;;) {
        const next = approve.waitFor({ state: 'visible', timeout }).then(
          () => false,
          async () => bank.isClosed() || Promise.reject(controlMissing([wanted], timeout, await snapshotOf(opening))),
        );
        if (await race(closed, next)) return;
        await approve.evaluate(pressOnce);
      }
    },

    async end() {
      const opening = await getOpening();
      let timer: NodeJS.Timeout | undefined;
      const timedOut = new Promise<null>((resolve) => (timer = setTimeout(resolve, timeout, null)));
      const end = await race<LinkingEnd | null>(opening.ended, timedOut).finally(() => clearTimeout(timer));
      if (!end) throw notEnded(timeout, await snapshotOf(opening));
      return end;
    },
  };
}
