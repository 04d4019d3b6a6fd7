import { expect } from '@open-wc/testing';
import { agreedManifest, authSession, institution, partnerAccount } from '../objects.js';
import * as place from '../state/states.js';
import { PROBLEMS } from '../state/states.js';
import { show } from './show.js';
import type { ErrorState } from '../../../../src/authentication-flow/state/state.js';
import { loadLanguage } from '../../../../src/locales/panes/load.js';
import { paneView } from '../../../../src/authentication-flow/panes/pane-view.js';

const until = (day: number, hour: number): number => new Date(2026, 10, day, hour, 30).getTime() / 1000;
const maintenance = (time: number) => place.unexpectedError('maintenance', { problem: { ...PROBLEMS.maintenance, until: time } });

describe('the maintenance pane', () => {
  it('names the hour of today', async () => {
    const { text } = await show(maintenance(until(23, 16)));

    expect(text).to.match(/back at 4:30\sPM today\./);
  });

  it('names the day when it is not today', async () => {
    const { text } = await show(maintenance(until(25, 9)));

    expect(text).to.match(/back at 9:30\sAM on November 25\./);
  });
});

describe('the failure pane', () => {
  it('is another place once no bank is left, so that the focus goes to its heading', async () => {
    const nothing = (): void => undefined;
    const context = { ...(await loadLanguage('en')), now: Date.now, send: nothing, showBankWindow: nothing };
    const keyOf = (state: ErrorState): string => paneView(state, context, false).key;

    expect(keyOf(place.unexpectedError('failure', { problem: { kind: 'failure', institution: institution() } }))).to.not.equal(
      keyOf(place.unexpectedError('failure')),
    );
  });
});

describe('the search for a bank', () => {
  /** Presses a key in the field, and says whether the pane has taken it. */
  const isTaken = (host: HTMLElement, key: KeyboardEventInit): boolean =>
    !host.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  const found = { query: 'har', institutions: [institution()], offersManualEntry: false };

  it('leads on to its results by Enter', async () => {
    const { host } = await show(place.institutionPicker({ query: 'har', found }));

    expect(isTaken(host, { key: 'Enter' })).to.equal(true);
    expect(document.activeElement).to.equal(host.querySelector('.list button'));
  });

  it('leads nowhere while another answer is awaited', async () => {
    const { host } = await show(place.institutionPicker({ query: 'harb', found }));

    expect(isTaken(host, { key: 'Enter' })).to.equal(false);
  });

  it('leads nowhere where nothing is searched for, and leaves keys with another meaning alone', async () => {
    const empty = await show(place.institutionPicker());
    const answered = await show(place.institutionPicker({ query: 'har', found }));

    expect(isTaken(empty.host, { key: 'ArrowDown' })).to.equal(false);
    expect(isTaken(answered.host, { key: 'ArrowDown', shiftKey: true })).to.equal(false);
  });

  it('says that there may be more banks than were asked for', async () => {
    const institutions = Array.from({ length: 20 }, (_, index) => institution({ id: `bcinst_${index}` }));
    const { text, announcement } = await show(place.institutionPicker({ query: 'har', found: { ...found, institutions } }));

    expect(text).to.contain('20+ banks');
    expect(announcement).to.equal('20+ banks');
  });
});

describe('the account picker', () => {
  it('shows balances in their currency, whatever its smallest part', async () => {
    const accounts = [
      partnerAccount('fca_1', { balance_amount: 248_016, currency: 'usd' }),
      partnerAccount('fca_2', { balance_amount: 500, currency: 'jpy' }),
      partnerAccount('fca_3', { balance_amount: 1, currency: 'no currency' }),
      partnerAccount('fca_4', { balance_amount: null }),
    ];
    const { host } = await show(place.accountPicker({ accounts }));

    expect([...host.querySelectorAll('.amount')].map(({ textContent }) => textContent)).to.deep.equal(['$2,480.16', '¥500']);
  });

  it('chooses by its radio buttons, one for each account, and no other', async () => {
    const accounts = [partnerAccount('fca_1'), partnerAccount('fca_2'), partnerAccount('fca_3', { allow_selection: false })];
    const { host, acts } = await show(place.accountPicker({ accounts }));
    const radios = [...host.querySelectorAll<HTMLInputElement>('input[type=radio]')];

    radios[1]!.click();

    expect(radios.map(({ checked, disabled }) => [checked, disabled])).to.deep.equal([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(acts).to.deep.equal([{ type: 'accountToggled', account: 'fca_2' }]);
  });

  it('reads the last digits one by one', async () => {
    const { text } = await show(
      place.accountPicker({ accounts: [partnerAccount('fca_1', { displayable_account_numbers: '6789' })] }),
    );

    expect(text).to.contain('ending in 6 7 8 9');
  });

  it('keeps its button in place while the account is being linked', async () => {
    const pane = await show(place.accountPicker({ submitting: true }));

    pane.press('Linking…');

    expect(pane.acts).to.deep.equal([]);
    expect(pane.announcement).to.equal('Linking…');
  });
});

describe('the institution picker', () => {
  it('hears each key', async () => {
    const { host, acts } = await show(place.institutionPicker());
    const search = host.querySelector<HTMLInputElement>('input[type=search]')!;

    search.value = 'harb';
    search.dispatchEvent(new InputEvent('input'));

    expect(acts).to.deep.equal([{ type: 'queryChanged', query: 'harb' }]);
  });

  for (const [title, isDisabled, next] of [
    ['the search', false, 'input'],
    ['the heading where there is no search', true, 'h2'],
  ] as const) {
    it(`says that the banks did not come, and gives the focus of "Try again" to ${title}`, async () => {
      const manifest = agreedManifest({ institution_search_disabled: isDisabled });
      const pane = await show(place.institutionPicker({ featured: 'failed', manifest }));

      pane.press('Try again');

      expect(pane.announcement).to.equal('That didn’t go through');
      expect(document.activeElement?.localName).to.equal(next);
    });
  }

  it('has no search where the session allows none', async () => {
    const { host } = await show(place.institutionPicker({ manifest: agreedManifest({ institution_search_disabled: true }) }));

    expect(host.querySelector('input')).to.equal(null);
  });

  it('shows the chosen bank as busy, and no other as one that can be pressed', async () => {
    const chosen = institution();
    const { host, announcement } = await show(
      place.institutionPicker({ featured: [chosen, institution({ id: 'bcinst_2', name: 'Other' })], chosen }),
    );
    const rows = [...host.querySelectorAll<HTMLButtonElement>('button.row')];

    expect(rows.map((row) => [row.ariaDisabled, row.ariaCurrent])).to.deep.equal([
      ['true', 'true'],
      ['true', null],
    ]);
    expect(announcement).to.equal(`Opening ${chosen.name}…`);
  });

  const voices: [query: string, found: number | null, announcement: string][] = [
    ['har', 2, '2 banks'],
    ['zeph', 0, 'No bank found for “zeph”'],
    ['zeph', null, ''],
  ];
  for (const [query, count, expected] of voices) {
    it(`announces "${expected}" for ${String(count)} found`, async () => {
      const found =
        count === null
          ? null
          : { query, institutions: [institution(), institution({ id: 'bcinst_2' })].slice(0, count), offersManualEntry: false };

      expect((await show(place.institutionPicker({ query, found }))).announcement).to.equal(expected);
    });
  }
});

describe("a bank's mark", () => {
  const pictured = institution({ icon: { default: 'data:image/svg+xml,<svg/>' } });
  const signIn = place.partnerAuth({ authSession: authSession({ institution: pictured }) });
  const picture = (host: Element): HTMLImageElement => host.querySelector<HTMLImageElement>('.mark img')!;

  it('gives way to its drawn letter where the picture does not load', async () => {
    const { host } = await show(signIn);

    picture(host).dispatchEvent(new Event('error'));

    expect(picture(host).hidden).to.equal(true);
    expect(host.querySelector('.mark svg text')?.textContent.trim()).to.equal('R');
  });

  it('comes back when another one loads', async () => {
    const { host } = await show(signIn);
    picture(host).dispatchEvent(new Event('error'));

    picture(host).dispatchEvent(new Event('load'));

    expect(picture(host).hidden).to.equal(false);
  });

  it('tells nobody which page it stands on', async () => {
    const { host } = await show(signIn);

    expect(picture(host).referrerPolicy).to.equal('no-referrer');
  });
});

describe('leaving to the bank and back', () => {
  it('brings the window to the front', async () => {
    const pane = await show(place.partnerAuth({ step: 'waiting' }));

    pane.press('Show the window');

    expect(pane.windowsShown()).to.equal(1);
  });

  it('is busy while a new sign-in is made', async () => {
    const pane = await show(place.partnerAuth({ step: 'renewing' }));

    expect(pane.buttons).to.deep.equal(['Close', `Open ${institution().name}`]);
    expect(pane.host.querySelector('[aria-disabled=true]')).not.to.equal(null);
  });

  it('keeps the last button busy while the session is completed', async () => {
    const { host } = await show(place.success(), { isClosing: true });

    expect(host.querySelector('.footer [aria-disabled=true] .spinner')).not.to.equal(null);
  });
});
