import { expect } from '@open-wc/testing';
import * as decode from '../../../src/api/decode.js';
import * as answers from './answers.js';

const nameOf = (name: string): string => decode.institution({ ...answers.institution(), name }).name;
const iconOf = (address: unknown) => decode.institution({ ...answers.institution(), icon: { default: address } }).icon;

describe('a hostile answer', () => {
  it('keeps markup as text', () => {
    const markup = '<img src=x onerror=alert(1)>';

    expect(nameOf(markup)).to.equal(markup);
  });

  const invisible: [title: string, code: number][] = [
    ...[0x00, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9f].map((code): [string, number] => ['a control character', code]),
    ...[0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
      (code): [string, number] => ['a bidirectional control', code],
    ),
    ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map((code): [string, number] => ['a zero-width character', code]),
    ...[0x2028, 0x2029].map((code): [string, number] => ['a line separator', code]),
  ];
  for (const [title, code] of invisible) {
    it(`loses ${title}: U+${code.toString(16).toUpperCase().padStart(4, '0')}`, () => {
      expect(nameOf(`River${String.fromCodePoint(code)}Bank`)).to.equal('RiverBank');
    });
  }

  it('keeps letters of every script', () => {
    const name = 'Bancō São José – 銀行 بنك 🏦';

    expect(nameOf(name)).to.equal(name);
  });

  it('shows a dash for a name without visible characters', () => {
    expect(nameOf('\u202e \u200b')).to.equal('–');
  });

  it('is shortened to 120 characters', () => {
    const name = nameOf('a'.repeat(100_000));

    expect(name).to.equal(`${'a'.repeat(119)}…`);
  });

  it('keeps a name of 120 characters', () => {
    expect(nameOf('a'.repeat(120))).to.equal('a'.repeat(120));
  });

  it('is shortened before it is searched, so that a long name takes no time', () => {
    expect(nameOf(`${'\u200b'.repeat(100_000)}River Bank`)).to.equal('–');
  });

  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'http://img.example/a.png',
    '//img.example/a.png',
    '/a.png',
    'blob:https://shop.example/1',
    'data:text/html,<script>alert(1)</script>',
    'data:image/gif;base64,AAAA',
    'ftp://img.example/https://',
    '',
    7,
    null,
    undefined,
    {},
  ]) {
    it(`shows no image from ${JSON.stringify(address)}`, () => {
      expect(iconOf(address)).to.equal(null);
    });
  }

  for (const address of [
    'https://img.example/a.png',
    'HTTPS://img.example/a.png',
    'data:image/svg+xml,x',
    'data:image/png;base64,A',
  ]) {
    it(`shows an image from ${address}`, () => {
      expect(iconOf(address)).to.deep.equal({ default: address });
    });
  }

  for (const icon of [null, 'https://img.example/a.png', []]) {
    it(`shows no image for the icon ${JSON.stringify(icon)}`, () => {
      expect(decode.institution({ ...answers.institution(), icon }).icon).to.equal(null);
    });
  }

  it('cannot change a prototype', () => {
    const hostile = JSON.parse(
      '{"id":"fcsess_1","__proto__":{"polluted":true,"livemode":true},"constructor":{"prototype":{"polluted":true}},"accounts":{"data":[],"__proto__":{"has_more":true}}}',
    ) as unknown;

    const read = [decode.manifest(hostile), decode.completedSession(hostile).accounts];

    expect(read.map((object) => Object.getPrototypeOf(object) as unknown)).to.deep.equal([Object.prototype, Object.prototype]);
    expect(read[0]).to.include({ livemode: false });
    expect(read[1]).to.include({ has_more: false });
    expect({}).to.not.have.property('polluted');
  });

  it('cannot change the prototype of the session that a page gets', () => {
    const hostile = JSON.parse(
      '{"id":"fcsess_1","accounts":{"data":[]},"__proto__":{"bank_account_token":{"id":"btok_1"}}}',
    ) as unknown;

    const session = decode.completedSession(hostile);

    expect(Object.getPrototypeOf(session)).to.equal(Object.prototype);
    expect(session.bank_account_token).to.equal(null);
  });

  for (const pane of ['link_consent', 'toString', '__proto__', '', 7, null, undefined]) {
    it(`never leads to the pane ${JSON.stringify(pane)}`, () => {
      expect(decode.manifest({ id: 'fcsess_1', next_pane: pane }).next_pane).to.equal('unexpected_error');
    });
  }

  it('has true only where it sends true', () => {
    const manifest = decode.manifest({ id: 'fcsess_1', skip_success_pane: 'false', single_account: 1, livemode: {} });

    expect(manifest).to.include({ skip_success_pane: false, single_account: false, livemode: false });
  });

  it('has numbers only where it sends finite numbers', () => {
    const amounts = ['1', true, null, Infinity, NaN].map(
      (balance_amount) =>
        decode.partnerAccounts({ data: [{ ...answers.partnerAccount(), balance_amount }] }).data[0]!.balance_amount,
    );

    expect(amounts).to.deep.equal([null, null, null, null, null]);
  });

  it('keeps only the strings in a list of strings', () => {
    const manifest = decode.manifest({ id: 'fcsess_1', permissions: ['balances', 7, null, { a: 1 }] });

    expect(manifest.permissions).to.deep.equal(['balances']);
  });

  it('is refused with the name of the wrong field, but never its value', () => {
    expect(() => decode.institution({ id: 'bcinst_1', name: 42_424_242 }))
      .to.throw(decode.MalformedAnswer, 'name')
      .with.property('message')
      .that.does.not.contain('42');
  });
});
