/** Runs in the browser. Shows any state of the flow, in the element's own dialog and styles, on a plain page. */
import axe from 'axe-core';
import type { BankAccountTokenCollector } from '../../../../src/collector/bank-account-token-collector.js';
import '../../../../src/define.js';
import { FlowDialog } from '../../../../src/authentication-flow/dialog/flow-dialog.js';
import type { CollectBankAccountTokenResult } from '../../../../src/contract/result.js';
import { SCENARIO_SECRETS } from '../../../../src/sandbox/scenarios.js';
import { LINKED } from '../../../helpers/fake-stripe.js';
import { PANES, type PaneName, type StateName, type TRIGGERS } from '../panes.js';
import { contrastsIn } from './contrast.js';
import { hiddenFocusIn, overflowIn, smallTargetsIn } from './measure.js';
import { messagesOf, type Language } from './languages.js';

export interface ShowOptions {
  lang?: Language;
  dir?: 'ltr' | 'rtl';
}

const TAG = 'bank-account-token-collector';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const never = new Promise<never>(() => undefined);
/** The current time for everything on the page: two minutes before noon in New York. */
const now = (): number => Date.UTC(2026, 10, 23, 16, 58);

let dialog: FlowDialog | null = null;
let openings = 0;

const announced: string[] = [];
const observer = new MutationObserver((changes) => {
  for (const { target } of changes) {
    const region = (target instanceof Element ? target : target.parentElement)?.closest(
      '[role=status], [role=alert], [aria-live]',
    );
    const text = region?.isConnected ? region.textContent.trim() : '';
    if (text !== '' && text !== announced.at(-1)) announced.push(text);
  }
});

const element = (): BankAccountTokenCollector => document.querySelector(TAG)!;

function replaceElement(): BankAccountTokenCollector {
  const replacement = document.createElement(TAG);
  replacement.clientSecret = SCENARIO_SECRETS.linked;
  element().replaceWith(replacement);
  return replacement;
}

/** Opens the element once, which loads the styles of the panes. */
async function prepare(): Promise<void> {
  const collector = replaceElement();
  const opens = new Promise((resolve) => collector.addEventListener('flow-event', resolve, { once: true }));
  const ends = collector.open();
  await opens;
  collector.close();
  await ends;
}

async function applyOptions({ lang = 'en', dir = 'ltr' }: ShowOptions): Promise<void> {
  Object.assign(document.documentElement, { lang, dir });
  dialog?.close();
  dialog = null;
  if (element().status !== 'ready' || element().disabled) await prepare();
}

async function showPane(name: PaneName, lang: Language): Promise<void> {
  dialog ??= new FlowDialog(element().renderRoot.querySelector<HTMLElement>('.flow')!, {
    ...(await messagesOf(lang)),
    now,
    send: () => undefined,
    showBankWindow: () => undefined,
  });
  dialog.show(PANES[name], false);
}

async function showTrigger(name: (typeof TRIGGERS)[number]): Promise<void> {
  const collector = replaceElement();
  /** Opens with a new secret, because a secret that led to a token cannot be used again. */
  const open = (result: CollectBankAccountTokenResult | Promise<never>): Promise<unknown> => {
    collector.stripe = { collectBankAccountToken: () => Promise.resolve(result) };
    return collector.open({ clientSecret: `fcsess_${++openings}_secret_gallery` });
  };
  const expired = { error: { type: 'invalid_request_error', code: 'session_expired', message: 'Expired.' } } as const;
  const restoreRandomness = fixRandomness();
  if (name === 'disabled') collector.disabled = true;
  if (name === 'opening') {
    collector.fetchClientSecret = () => never;
    void collector.open();
  }
  if (name === 'open') {
    void open(never);
    while (collector.status !== 'open') await new Promise(requestAnimationFrame);
  }
  if (name === 'linked' || name === 'change failed') await open(LINKED);
  if (name === 'failed' || name === 'change failed') await open(expired);
  await collector.updateComplete;
  restoreRandomness();
}

/** Makes random values constant, so that each opening has the same reference in every run. Returns a function that undoes this. */
function fixRandomness(): () => void {
  const { getRandomValues } = crypto;
  crypto.getRandomValues = (bytes) => {
    (bytes as unknown as Uint8Array).set([7, 19, 23, 2, 20, 9, 28, 13]);
    return bytes;
  };
  return () => Object.assign(crypto, { getRandomValues });
}

/** Waits for fonts and logos, finishes animations and cancels infinite ones, so that measurements are stable. */
async function settle(): Promise<void> {
  await Promise.all([...element().shadowRoot!.querySelectorAll('img')].map((image) => image.decode()));
  await document.fonts.ready;
  for (const animation of element().shadowRoot!.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations === Infinity) animation.cancel();
    else animation.finish();
  }
}

const gallery = {
  /** Returns axe's violations on the whole page, without exclusions. */
  async axe(): Promise<string[]> {
    const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: RULES });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
  },
  contrasts: () => contrastsIn(element().shadowRoot!),
  overflow: () => overflowIn(element().shadowRoot!),
  smallTargets: () => smallTargetsIn(element().shadowRoot!),
  hiddenFocus: () => hiddenFocusIn(element().shadowRoot!),
  /** Shows one state, in a new dialog. */
  async show(name: StateName, options: ShowOptions = {}): Promise<void> {
    await applyOptions(options);
    if (name in PANES) await showPane(name as PaneName, options.lang ?? 'en');
    else await showTrigger(name.replace('trigger, ', '') as (typeof TRIGGERS)[number]);
    await settle();
  },
  /** Goes from the current pane to another, as the flow does. */
  async advanceTo(name: PaneName): Promise<void> {
    await showPane(name, document.documentElement.lang as Language);
    await settle();
  },
  /** Starts to record the announcements of the existing live regions. */
  listen(): void {
    observer.disconnect();
    announced.length = 0;
    for (const region of element().shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      observer.observe(region, { subtree: true, childList: true, characterData: true });
  },
  /** Returns the announcements since `listen()`. */
  announced: (): string[] => [...announced],
  root: (): ShadowRoot => element().shadowRoot!,
};

export type Gallery = typeof gallery;

await prepare();
Object.assign(window, { gallery });
