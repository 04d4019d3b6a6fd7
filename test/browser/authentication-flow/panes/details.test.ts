import { expect } from '@open-wc/testing';
import { agreedManifest, authSession, institution, partnerAccount } from '../objects.js';
import * as states from '../state/states.js';
import { PROBLEMS } from '../state/states.js';
import { show } from './show.js';
import type { ErrorState } from '../../../../src/authentication-flow/state/state.js';
import { loadLanguage } from '../../../../src/locales/panes/load.js';
import { paneView } from '../../../../src/authentication-flow/panes/pane-view.js';

const until = (day: number, hour: number): number => new Date(2026, 10, day, hour, 30).getTime() / 1000;
const maintenance = (time: number) =>
  states.unexpectedError('maintenance', { problem: { ...PROBLEMS.maintenance, until: time } });

describe('the maintenance pane', () => {
  it('shows only the time if it ends today', async () => {
    const { text } = await show(maintenance(until(23, 16)));

    expect(text).to.match(/back at 4:30\sPM today\./);
  });

  it('also shows the date if it ends on another day', async () => {
    const { text } = await show(maintenance(until(25, 9)));

    expect(text).to.match(/back at 9:30\sAM on November 25\./);
  });
});

describe('the failure pane', () => {
  it('has another key if there is no bank, so that focus goes to its heading', async () => {
    const noop = (): void => undefined;
    const context = { ...(await loadLanguage('en')), now: Date.now, send: noop, showBankWindow: noop };
    const keyOf = (state: ErrorState): string => paneView(state, context, false).key;

    expect(keyOf(states.unexpectedError('failure', { problem: { kind: 'failure', institution: institution() } }))).to.not.equal(
      keyOf(states.unexpectedError('failure')),
    );
  });
});

describe('the search field', () => {
  /** Presses a key in the field and returns whether the pane handled it. */
  const isHandled = (host: HTMLElement, key: KeyboardEventInit): boolean =>
    !host.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  const found = { query: 'har', institutions: [institution()], offersManualEntry: false };

  it('moves focus to the results on Enter', async () => {
    const { host } = await show(states.institutionPicker({ query: 'har', found }));

    expect(isHandled(host, { key: 'Enter' })).to.equal(true);
    expect(document.activeElement).to.equal(host.querySelector('.list button'));
  });

  it('does not handle Enter while a response is pending', async () => {
    const { host } = await show(states.institutionPicker({ query: 'harb', found }));

    expect(isHandled(host, { key: 'Enter' })).to.equal(false);
  });

  it('handles no keys without results, and none with a modifier', async () => {
    const empty = await show(states.institutionPicker());
    const answered = await show(states.institutionPicker({ query: 'har', found }));

    expect(isHandled(empty.host, { key: 'ArrowDown' })).to.equal(false);
    expect(isHandled(answered.host, { key: 'ArrowDown', shiftKey: true })).to.equal(false);
  });

  it('shows that there may be more banks than the search limit', async () => {
    const institutions = Array.from({ length: 20 }, (_, index) => institution({ id: `bcinst_${index}` }));
    const { text, announcement } = await show(states.institutionPicker({ query: 'har', found: { ...found, institutions } }));

    expect(text).to.contain('20+ banks');
    expect(announcement).to.equal('20+ banks');
  });
});

describe('the account picker', () => {
  it('shows balances in their currency, with or without minor units', async () => {
    const accounts = [
      partnerAccount('fca_1', { balance_amount: 248_016, currency: 'usd' }),
      partnerAccount('fca_2', { balance_amount: 500, currency: 'jpy' }),
      partnerAccount('fca_3', { balance_amount: 1, currency: 'no currency' }),
      partnerAccount('fca_4', { balance_amount: null }),
    ];
    const { host } = await show(states.accountPicker({ accounts }));

    expect([...host.querySelectorAll('.amount')].map(({ textContent }) => textContent)).to.deep.equal(['$2,480.16', '¥500']);
  });

  it('has a radio button for each account, and selects only eligible ones', async () => {
    const accounts = [partnerAccount('fca_1'), partnerAccount('fca_2'), partnerAccount('fca_3', { allow_selection: false })];
    const { host, acts } = await show(states.accountPicker({ accounts }));
    const radios = [...host.querySelectorAll<HTMLInputElement>('input[type=radio]')];

    radios[1]!.click();

    expect(radios.map(({ checked, disabled }) => [checked, disabled])).to.deep.equal([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(acts).to.deep.equal([{ type: 'accountToggled', account: 'fca_2' }]);
  });

  it('spells out the last four digits', async () => {
    const { text } = await show(
      states.accountPicker({ accounts: [partnerAccount('fca_1', { displayable_account_numbers: '6789' })] }),
    );

    expect(text).to.contain('ending in 6 7 8 9');
  });

  it('keeps its button but ignores it while the account is being linked', async () => {
    const pane = await show(states.accountPicker({ submitting: true }));

    pane.press('Linking…');

    expect(pane.acts).to.deep.equal([]);
    expect(pane.announcement).to.equal('Linking…');
  });
});

describe('the institution picker', () => {
  it('sends the query on each keystroke', async () => {
    const { host, acts } = await show(states.institutionPicker());
    const search = host.querySelector<HTMLInputElement>('input[type=search]')!;

    search.value = 'harb';
    search.dispatchEvent(new InputEvent('input'));

    expect(acts).to.deep.equal([{ type: 'queryChanged', query: 'harb' }]);
  });

  for (const [title, isDisabled, next] of [
    ['the search field', false, 'input'],
    ['the heading if there is no search field', true, 'h2'],
  ] as const) {
    it(`announces that the banks failed to load, and moves focus from "Try again" to ${title}`, async () => {
      const manifest = agreedManifest({ institution_search_disabled: isDisabled });
      const pane = await show(states.institutionPicker({ featured: 'failed', manifest }));

      pane.press('Try again');

      expect(pane.announcement).to.equal('That didn’t go through');
      expect(document.activeElement?.localName).to.equal(next);
    });
  }

  it('has no search field if the session disables the search', async () => {
    const { host } = await show(states.institutionPicker({ manifest: agreedManifest({ institution_search_disabled: true }) }));

    expect(host.querySelector('input')).to.equal(null);
  });

  it('marks the selected bank as current and disables all banks', async () => {
    const chosen = institution();
    const { host, announcement } = await show(
      states.institutionPicker({ featured: [chosen, institution({ id: 'bcinst_2', name: 'Other' })], chosen }),
    );
    const rows = [...host.querySelectorAll<HTMLButtonElement>('button.row')];

    expect(rows.map((row) => [row.ariaDisabled, row.ariaCurrent])).to.deep.equal([
      ['true', 'true'],
      ['true', null],
    ]);
    expect(announcement).to.equal(`Opening ${chosen.name}…`);
  });

  const announcements: [query: string, found: number | null, announcement: string][] = [
    ['har', 2, '2 banks'],
    ['zeph', 0, 'No banks found for “zeph”'],
    ['zeph', null, ''],
  ];
  for (const [query, count, expected] of announcements) {
    it(`announces "${expected}" for ${count === null ? 'a pending search' : `${count} results`}`, async () => {
      const found =
        count === null
          ? null
          : { query, institutions: [institution(), institution({ id: 'bcinst_2' })].slice(0, count), offersManualEntry: false };

      expect((await show(states.institutionPicker({ query, found }))).announcement).to.equal(expected);
    });
  }
});

describe("a bank's logo", () => {
  const bankWithLogo = institution({ icon: { default: 'data:image/svg+xml,<svg/>' } });
  const signIn = states.partnerAuth({ authSession: authSession({ institution: bankWithLogo }) });
  const logo = (host: Element): HTMLImageElement => host.querySelector<HTMLImageElement>('.mark img')!;

  it('is replaced by a letter if the image fails to load', async () => {
    const { host } = await show(signIn);

    logo(host).dispatchEvent(new Event('error'));

    expect(logo(host).hidden).to.equal(true);
    expect(host.querySelector('.mark svg text')?.textContent.trim()).to.equal('R');
  });

  it('is shown again when another image loads', async () => {
    const { host } = await show(signIn);
    logo(host).dispatchEvent(new Event('error'));

    logo(host).dispatchEvent(new Event('load'));

    expect(logo(host).hidden).to.equal(false);
  });

  it('sends no referrer', async () => {
    const { host } = await show(signIn);

    expect(logo(host).referrerPolicy).to.equal('no-referrer');
  });
});

describe('the panes after a bank is selected', () => {
  it('bring the bank window to the front', async () => {
    const pane = await show(states.partnerAuth({ step: 'waiting' }));

    pane.press('Show the window');

    expect(pane.windowsShown()).to.equal(1);
  });

  it('show a busy button while a new sign-in is being created', async () => {
    const pane = await show(states.partnerAuth({ step: 'renewing' }));

    expect(pane.buttons).to.deep.equal(['Close', `Open ${institution().name}`]);
    expect(pane.host.querySelector('[aria-disabled=true]')).not.to.equal(null);
  });

  it('show a busy button while the session is being completed', async () => {
    const { host } = await show(states.success(), { isClosing: true });

    expect(host.querySelector('.footer [aria-disabled=true] .spinner')).not.to.equal(null);
  });
});

describe('the sign-in panes without a connection', () => {
  for (const step of ['waiting', 'closed'] as const) {
    it(`announce that the user seems to be offline, in the step "${step}"`, async () => {
      const offline = await show(states.partnerAuth({ step, isOffline: true }));
      const online = await show(states.partnerAuth({ step }));

      expect(offline.announcement).to.contain('You seem to be offline.');
      expect(online.announcement).not.to.contain('offline');
    });
  }
});
