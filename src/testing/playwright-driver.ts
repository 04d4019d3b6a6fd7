import { loadLanguage } from '../locales/panes/load.js';
import {
  collectorMissing,
  controlMissing,
  notEnded,
  notOpened,
  severalCollectors,
  windowBlocked,
  type Sight,
} from './driver-error.js';
import { LONGEST_WAIT, type Control, type DriverOptions, type Hands, type LinkingEnd } from './driver.js';
import { hear, pressOnce, readModal, readStatus, tell } from './playwright-in-page.js';
import type { PlaywrightLocator, PlaywrightPage } from './playwright-types.js';
import { YES } from './control-names.js';

const TAG = 'bank-account-token-collector';
const TRIGGER = '[part~=trigger]:not([disabled], [aria-disabled=true])';
const MODAL = 'dialog[part~=dialog][open]';
const YES_NOT_PRESSED = 'button:not([data-pressed])';

/** One opening, from the press to the outcome. */
interface Scene {
  page: PlaywrightPage;
  collector: PlaywrightLocator;
  dialog: PlaywrightLocator;
  ended: Promise<LinkingEnd>;
}

const statusOf = async ({ collector }: Scene): Promise<string> => String(await collector.evaluate(readStatus));

async function lookAt(scene: Scene): Promise<Sight> {
  const status = await statusOf(scene);
  if ((await scene.dialog.count()) === 0) return { heading: null, buttons: [], status };
  const [headings, buttons] = (await scene.dialog.evaluate(readModal)) as [string[], string[]];
  return { heading: headings[0] ?? '', buttons, status };
}

const locate = ({ dialog }: Scene, { role, name }: Control): PlaywrightLocator =>
  dialog.getByRole(role, role === 'heading' ? { name } : { name, disabled: false }).first();

/** Whatever is first; what comes after it, and be it a failure, is nobody's business. */
function race<Value>(...promises: Promise<Value>[]): Promise<Value> {
  for (const promise of promises) promise.catch(() => undefined);
  return Promise.race(promises);
}

/** Hands outside the page. They press with keys, which count as a person's and may open windows. */
export function playwrightHands(place: PlaywrightPage | PlaywrightLocator, options: DriverOptions): Hands {
  const { timeout = LONGEST_WAIT, open, messages } = options;
  let current: Promise<Scene> | null = null;

  async function meet(): Promise<Scene> {
    const page = 'page' in place ? place.page() : place;
    const collector = 'page' in place ? place.locator(TAG).or(place.and(page.locator(TAG))) : place.locator(TAG);
    await collector
      .first()
      .waitFor({ state: 'attached', timeout })
      .catch(() => Promise.reject(collectorMissing(timeout)));
    const count = await collector.count();
    if (count > 1) throw severalCollectors(count);
    const heard = await collector.evaluateHandle(hear);
    const ended = heard.evaluate(tell) as Promise<LinkingEnd>;
    ended.catch(() => undefined);
    return { page, collector, dialog: collector.locator(MODAL), ended };
  }
  const enter = (): Promise<Scene> => (current ??= meet());

  /** Waits until it is seen; `false` when linking has ended before. */
  function see(scene: Scene, locator: PlaywrightLocator, complain: () => Promise<Error>): Promise<boolean> {
    const seen = locator.first().waitFor({ state: 'visible', timeout });
    return race(
      seen.then(
        () => true,
        async () => Promise.reject(await complain()),
      ),
      scene.ended.then(() => false),
    );
  }

  return {
    async open() {
      current = null;
      const scene = await enter();
      const complain = async (): Promise<Error> => notOpened(timeout, await statusOf(scene));
      const trigger = scene.collector.locator(TRIGGER);
      if (!/^open/.test(await statusOf(scene))) {
        if (open) await open();
        else if (await see(scene, trigger, complain)) await trigger.press('Enter', { timeout });
      }
      if (!(await see(scene, scene.dialog, complain))) return null;
      const lang = await scene.dialog.getAttribute('lang', { timeout });
      return (await loadLanguage(lang ?? '', messages)).messages;
    },

    async find(...wanted) {
      const scene = await enter();
      const any = wanted.map((control) => locate(scene, control)).reduce((one, other) => one.or(other));
      for (;;) {
        const isThere = await see(scene, any, async () => controlMissing(wanted, timeout, await lookAt(scene)));
        if (!isThere) return null;
        for (const control of wanted) if (await locate(scene, control).isVisible()) return control;
      }
    },

    async press(control) {
      await locate(await enter(), control).press('Enter', { timeout });
    },

    async check(control) {
      await locate(await enter(), control).check({ timeout });
    },

    async fill(control, text) {
      await locate(await enter(), control).fill(text, { timeout });
    },

    async sayYesAtTheBank(opener) {
      const scene = await enter();
      const opens = scene.page.waitForEvent('popup', { timeout }).catch(() => Promise.reject(windowBlocked()));
      const [bank] = await Promise.all([opens, locate(scene, opener).press('Enter', { timeout })]);
      const closed = bank.waitForEvent('close', { timeout: 0 }).then(() => true);
      const yes = bank.locator(YES_NOT_PRESSED).filter({ hasText: YES }).first();
      const said = { role: 'button', name: YES, called: 'Continue or Allow at the bank' } as const;
      for (;;) {
        const next = yes.waitFor({ state: 'visible', timeout }).then(
          () => false,
          async () => bank.isClosed() || Promise.reject(controlMissing([said], timeout, await lookAt(scene))),
        );
        if (await race(closed, next)) return;
        await yes.evaluate(pressOnce);
      }
    },

    async end() {
      const scene = await enter();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, timeout, null)));
      const end = await race<LinkingEnd | null>(scene.ended, late).finally(() => clearTimeout(timer));
      if (!end) throw notEnded(timeout, await lookAt(scene));
      return end;
    },
  };
}
