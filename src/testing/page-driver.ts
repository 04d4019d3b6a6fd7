import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import { loadLanguage } from '../locales/panes/load.js';
import { catchWindow, yesIn } from './catch-bank-window.js';
import { elementOf, namesOf } from './find-control.js';
import { controlMissing, notEnded, notOpened, type Sight } from './driver-error.js';
import { findCollector } from './find-collector.js';
import { LONGEST_WAIT, OUTCOMES, type Control, type DriverOptions, type Hands, type LinkingEnd } from './driver.js';
import { until } from './wait-until.js';

/** One opening, from the press to the outcome. */
interface Scene {
  element: BankAccountTokenCollector;
  root: ShadowRoot;
  end: LinkingEnd | null;
  ended: Promise<LinkingEnd>;
}

const sceneOf = (element: BankAccountTokenCollector): Scene => {
  const { promise: ended, resolve } = Promise.withResolvers<LinkingEnd>();
  const scene: Scene = { element, root: element.shadowRoot as ShadowRoot, end: null, ended };
  const listening = new AbortController();
  for (const type of OUTCOMES) {
    const onEnd = ({ detail }: Event & { detail: unknown }): void => {
      scene.end = { type, detail } as LinkingEnd;
      listening.abort();
      resolve(scene.end);
    };
    element.addEventListener(type, onEnd, { signal: listening.signal });
  }
  return scene;
};

const dialogOf = ({ root }: Scene): HTMLDialogElement | null => root.querySelector<HTMLDialogElement>('dialog[open]');

const isOpen = ({ status }: BankAccountTokenCollector): boolean => status === 'opening' || status === 'open';

function lookAt({ element, root }: Scene): Sight {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[open]');
  const buttons = dialog ? namesOf(dialog, 'button') : [];
  return { heading: dialog ? (namesOf(dialog, 'heading')[0] ?? '') : null, buttons, status: element.status };
}

/** Hands inside the page. What they press is pressed as keys and screen readers do it: without a pointer. */
export function pageHands(place: ParentNode, { timeout = LONGEST_WAIT, open }: DriverOptions): Hands {
  let current: Scene | null = null;
  const enter = async (): Promise<Scene> => (current ??= sceneOf(await findCollector(place, timeout)));

  /** Waits for something in the modal; `null` when linking has ended. */
  function watch<Found>(
    scene: Scene,
    look: () => Found | null | undefined,
    complain: () => Error,
    more: Node[] = [],
  ): Promise<Found | null> {
    const lookOnce = (): { found: Found | null } | null => {
      if (scene.end) return { found: null };
      const found = look();
      return found === null || found === undefined ? null : { found };
    };
    const places = (): Node[] => [scene.root, ...more];
    return until(lookOnce, { places, timeout, complain, wake: scene.ended }).then(({ found }) => found);
  }

  async function grasp(control: Control): Promise<HTMLElement> {
    const scene = await enter();
    const dialog = dialogOf(scene);
    const element = dialog && elementOf(dialog, control);
    if (!element) throw controlMissing([control], 0, lookAt(scene));
    return element;
  }

  return {
    async open() {
      current = null;
      const scene = await enter();
      const { element, root } = scene;
      if (!isOpen(element)) {
        if (open) await open();
        else {
          const trigger = (): HTMLElement | null => root.querySelector('[part~=trigger]:not(:disabled)');
          (await watch(scene, trigger, () => notOpened(timeout, element.status)))?.click();
        }
      }
      const dialog = await watch(
        scene,
        () => dialogOf(scene),
        () => notOpened(timeout, element.status),
      );
      return dialog && (await loadLanguage(dialog.lang, element.messages)).messages;
    },

    async find(...wanted) {
      const scene = await enter();
      const look = (): Control | undefined => {
        const dialog = dialogOf(scene);
        return dialog ? wanted.find((control) => elementOf(dialog, control)) : undefined;
      };
      return watch(scene, look, () => controlMissing(wanted, timeout, lookAt(scene)));
    },

    async press(control) {
      (await grasp(control)).click();
    },

    async check(control) {
      const input = (await grasp(control)) as HTMLInputElement;
      if (!input.checked) input.click();
    },

    async fill(control, text) {
      const input = (await grasp(control)) as HTMLInputElement;
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },

    async sayYesAtTheBank(opener, isWaiting) {
      const scene = await enter();
      const button = await grasp(opener);
      const bank = catchWindow(button.ownerDocument.defaultView ?? window, () => button.click());
      const waiting: Control = { role: 'heading', name: isWaiting, called: 'the bank’s window' };
      const isStillWaiting = (): boolean => elementOf(dialogOf(scene) ?? scene.root, waiting) !== undefined;
      let pressed: HTMLElement | undefined;
      const look = (): HTMLElement | 'over' | undefined => {
        if (!isStillWaiting()) return 'over';
        const next = bank.closed ? undefined : yesIn(bank);
        return next === pressed ? undefined : next;
      };
      const complain = (): Error =>
        controlMissing([{ role: 'button', name: /./, called: 'Continue or Allow at the bank' }], timeout, lookAt(scene));
      for (;;) {
        const next = await watch(scene, look, complain, [bank.document]);
        if (next === null || next === 'over') return;
        pressed = next;
        next.click();
      }
    },

    async end() {
      const scene = await enter();
      const look = (): LinkingEnd | null => scene.end;
      return until(look, {
        places: () => [scene.root],
        timeout,
        complain: () => notEnded(timeout, lookAt(scene)),
        wake: scene.ended,
      });
    },
  };
}
