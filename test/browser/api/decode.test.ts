import { expect } from '@open-wc/testing';
import * as decode from '../../../src/api/decode.js';
import { PANES } from '../../../src/api/types.js';
import * as answers from './answers.js';
import type { Json } from './answers.js';

type Decoder = (value: unknown) => unknown;

const KINDS: [name: string, read: Decoder, answer: () => Json, required: string[]][] = [
  ['an institution', decode.institution, answers.institution, ['id', 'name']],
  ['a list of institutions', decode.institutionList, answers.institutionList, ['data']],
  ['an auth session', decode.authSession, answers.authSession, ['id', 'flow', 'institution']],
  ['a manifest', decode.manifest, answers.manifest, ['id']],
  ['a synchronization', decode.synchronization, answers.synchronization, ['manifest']],
  ['a list of accounts', decode.partnerAccounts, answers.partnerAccounts, ['data']],
  ['a payment account', decode.attachment, answers.attachment, ['id']],
  ['a completed session', decode.completedSession, answers.completedSession, ['id', 'accounts']],
];

/** Returns the error that `read` throws. */
function errorOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('decoding an answer', () => {
  for (const [name, read, answer, required] of KINDS) {
    it(`returns ${name} unchanged`, () => {
      expect(read(answer())).to.deep.equal(answer());
    });

    for (const field of required) {
      for (const [title, value] of [
        ['no', undefined],
        ['a null', null],
        ['a malformed', 7],
        ['an empty', ''],
      ] as const) {
        it(`refuses ${name} with ${title} ${field}`, () => {
          expect(errorOf(() => read({ ...answer(), [field]: value }))).to.be.instanceOf(decode.MalformedAnswer);
        });
      }
    }

    for (const value of [null, undefined, [], 'text', 7]) {
      it(`refuses ${JSON.stringify(value)} for ${name}`, () => {
        expect(errorOf(() => read(value))).to.be.instanceOf(decode.MalformedAnswer);
      });
    }
  }

  it('requires only the id of a manifest', () => {
    expect(decode.manifest({ id: 'fcsess_1' })).to.deep.equal({
      ...answers.manifest(),
      next_pane: 'unexpected_error',
      business_name: null,
      allow_manual_entry: false,
      consent_required: false,
      permissions: [],
      single_account: false,
    });
  });

  it('requires only the manifest of a synchronization', () => {
    expect(decode.synchronization({ manifest: answers.manifest() }).visual).to.deep.equal({
      reduce_manual_entry_prominence_in_errors: false,
    });
  });

  it('reads the earlier sign-in of a manifest', () => {
    const manifest = {
      ...answers.manifest(),
      manual_entry_mode: 'custom',
      active_institution: answers.institution(),
      active_auth_session: answers.authSession(),
    };

    expect(decode.manifest(manifest)).to.deep.equal(manifest);
  });

  it('reads values other than the defaults', () => {
    const manifest = {
      ...answers.manifest(),
      livemode: true,
      manual_entry_uses_microdeposits: true,
      consent_acquired_at: 1_700_000_000,
      institution_search_disabled: true,
      disable_link_more_accounts: true,
      skip_success_pane: true,
    };
    const signIn = { ...answers.authSession(), skip_account_selection: true, institution_skip_account_selection: true };
    const account = { ...answers.partnerAccount(), allow_selection: false, allow_selection_message: 'For loans only.' };
    const accounts = { object: 'list', data: [], has_more: true, url: '/v1/accounts' };

    expect(decode.synchronization({ manifest, visual: {} })).to.deep.equal({
      manifest,
      visual: { reduce_manual_entry_prominence_in_errors: false },
    });
    expect(decode.authSession(signIn)).to.deep.equal(signIn);
    expect(decode.partnerAccounts({ data: [account] }).data).to.deep.equal([account]);
    expect(decode.completedSession({ ...answers.completedSession(), accounts }).accounts).to.deep.equal(accounts);
  });

  it('has no URL if none was sent', () => {
    expect(decode.authSession({ ...answers.authSession(), url: undefined }).url).to.equal(null);
  });

  it('refuses a malformed earlier sign-in', () => {
    const manifest = { ...answers.manifest(), active_auth_session: { id: 'bcsess_1' } };

    expect(errorOf(() => decode.manifest(manifest))).to.be.instanceOf(decode.MalformedAnswer);
  });

  it('requires only the id and the name of an account', () => {
    const [account] = decode.partnerAccounts({ data: [{ id: 'fca_1', name: 'Checking' }] }).data;

    expect(account).to.deep.equal({
      id: 'fca_1',
      name: 'Checking',
      displayable_account_numbers: null,
      balance_amount: null,
      currency: null,
      allow_selection: null,
      allow_selection_message: null,
    });
  });

  for (const field of ['id', 'name']) {
    it(`refuses an account without ${field}`, () => {
      const list = { data: [{ ...answers.partnerAccount(), [field]: undefined }] };

      expect(errorOf(() => decode.partnerAccounts(list))).to.be.instanceOf(decode.MalformedAnswer);
    });
  }

  for (const [name, read, answer] of KINDS.slice(0, -1)) {
    it(`omits unknown fields of ${name}`, () => {
      expect(read({ ...answer(), merchant_logo: [], __proto__: { isAdmin: true } })).to.deep.equal(answer());
    });
  }

  for (const pane of PANES) {
    it(`knows the pane ${pane}`, () => {
      expect(decode.manifest({ id: 'fcsess_1', next_pane: pane }).next_pane).to.equal(pane);
    });
  }
});

describe('decoding a completed session', () => {
  const read = (given: Json) => decode.completedSession({ ...answers.completedSession(), ...given });

  for (const token of [null, undefined]) {
    it(`treats ${String(token)} as no token`, () => {
      expect(read({ bank_account_token: token }).bank_account_token).to.equal(null);
    });
  }

  for (const token of ['btok_1', {}, { id: '' }, { id: 1 }, []]) {
    it(`refuses the token ${JSON.stringify(token)}`, () => {
      expect(errorOf(() => read({ bank_account_token: token }))).to.be.instanceOf(decode.MalformedAnswer);
    });
  }

  for (const data of [undefined, {}, ['fca_1'], [null]]) {
    it(`refuses the accounts ${JSON.stringify(data)}`, () => {
      expect(errorOf(() => read({ accounts: { data } }))).to.be.instanceOf(decode.MalformedAnswer);
    });
  }

  it('completes a list that has only its accounts', () => {
    expect(read({ accounts: { data: [] } }).accounts).to.deep.equal({ object: 'list', data: [], has_more: false, url: '' });
  });

  for (const [details, read_] of [
    [{ cancelled: { reason: 'custom_manual_entry' } }, { cancelled: { reason: 'custom_manual_entry' } }],
    [{ cancelled: { reason: 'bored' } }, { cancelled: { reason: 'other' } }],
    [{ cancelled: null }, null],
    [{}, null],
    ['custom_manual_entry', null],
    [undefined, null],
  ] as const) {
    it(`reads the reason of its cancellation: ${JSON.stringify(details)}`, () => {
      expect(read({ status_details: details }).status_details).to.deep.equal(read_);
    });
  }
});
