import { expect } from '@open-wc/testing';
import { agreedManifest } from '../objects.js';
import * as states from '../state/states.js';
import { show } from './show.js';

describe('the manual entry pane', () => {
  const typed = states.manualEntry({
    routingNumber: '11000000',
    accountNumber: '0'.repeat(18),
    confirmation: '1',
    visited: ['routingNumber', 'accountNumber', 'confirmation'],
  });
  const errorOf = (host: Element, id: string): string | undefined => {
    const describedBy = host.querySelector(`#${id}`)?.getAttribute('aria-describedby');
    return describedBy ? host.querySelector(`#${describedBy}`)?.textContent.trim() : undefined;
  };

  it('links each error to its field', async () => {
    const { host } = await show(typed);

    expect(errorOf(host, 'routingNumber')).to.equal('A routing number has 9 digits. One is missing.');
    expect(errorOf(host, 'accountNumber')).to.equal('An account number has at most 17 digits.');
    expect(errorOf(host, 'confirmation')).to.equal('The account numbers don’t match.');
    expect(host.querySelectorAll('[aria-invalid=true]')).to.have.lengthOf(3);
  });

  it('announces an error once, not on each keystroke', async () => {
    const numbers = { routingNumber: '11000000', accountNumber: '1', confirmation: '1' };
    const blurred = states.manualEntry({ ...typed, ...numbers, announced: numbers });
    const first = await show(blurred);
    const typing = await show({ ...blurred, routingNumber: '1100' });
    const fixed = await show({ ...blurred, routingNumber: '110000000' });

    expect(first.announcement).to.equal('A routing number has 9 digits. One is missing.');
    expect(typing.announcement).to.equal(first.announcement);
    expect(fixed.announcement).to.equal('');
  });

  it('focuses the first invalid field on submit', async () => {
    const pane = await show({ ...typed, routingNumber: '110000000' });

    pane.press('Continue');

    expect(document.activeElement?.id).to.equal('accountNumber');
  });

  it('shows no error in a field that the user has not left yet', async () => {
    const { host } = await show({ ...typed, visited: [] });

    expect(host.querySelectorAll('[aria-invalid], .error')).to.have.lengthOf(0);
  });

  const routing: [typed: string, error: string][] = [
    ['', 'Enter the routing number. It has 9 digits.'],
    ['1100', 'A routing number has 9 digits. 5 are missing.'],
    ['1100000001', 'Enter the routing number. It has 9 digits.'],
    ['110000001', 'This routing number isn’t valid. Check each digit.'],
  ];
  for (const [routingNumber, error] of routing) {
    it(`shows "${error}" for "${routingNumber}"`, async () => {
      const { host } = await show({ ...typed, routingNumber });

      expect(errorOf(host, 'routingNumber')).to.equal(error);
    });
  }

  it('asks for empty fields', async () => {
    const { host } = await show({ ...typed, accountNumber: '', confirmation: '' });

    expect(errorOf(host, 'accountNumber')).to.equal('Enter the account number.');
    expect(errorOf(host, 'confirmation')).to.equal('Enter the account number again.');
  });

  it('sends input, blur and Enter', async () => {
    const { host, acts } = await show(states.manualEntry());
    const input = host.querySelector<HTMLInputElement>('#routingNumber')!;

    input.value = '1';
    input.dispatchEvent(new InputEvent('input'));
    input.dispatchEvent(new FocusEvent('blur'));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: '2' }));

    expect(acts).to.deep.equal([
      { type: 'numberTyped', field: 'routingNumber', value: '1' },
      { type: 'fieldLeft', field: 'routingNumber' },
      { type: 'manualEntrySubmitted' },
    ]);
  });

  describe('typing and pasting', () => {
    /** Inserts text like a paste, which respects the limits of a field. Setting `value` does not. */
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it has no replacement
    const insert = (text: string): boolean => document.execCommand('insertText', false, text);
    const insertInto = async (text: string, state = states.manualEntry({ accountNumber: '' })) => {
      const { host, acts } = await show(state);
      const input = host.querySelector<HTMLInputElement>('#accountNumber')!;
      input.focus();
      insert(text);
      return { input, acts };
    };
    const numberTyped = (value: string): object => ({ type: 'numberTyped', field: 'accountNumber', value });

    it('keeps every digit of a long number with separators', async () => {
      const { input, acts } = await insertInto('1234 5678 9012 3456 7');

      expect(acts).to.deep.equal([numberTyped('12345678901234567')]);
      expect(input.value).to.equal('12345678901234567');
    });

    it('shows exactly the digits that will be sent', async () => {
      const { input, acts } = await insertInto('12-3O');

      expect(input.value).to.equal('123');
      expect(acts).to.deep.equal([numberTyped('123')]);
    });

    it('keeps the caret position', async () => {
      const { input } = await insertInto('1234');
      input.setSelectionRange(2, 2);

      insert('x9');

      expect(input.value).to.equal('12934');
      expect(input.selectionStart).to.equal(3);
    });

    it('converts digits of other scripts', async () => {
      const { input } = await insertInto('٠١٢ ۳۴ ５６');

      expect(input.value).to.equal('0123456');
    });

    it('waits for the end of a composition before it filters or reports the text', async () => {
      const { host, acts } = await show(states.manualEntry({ accountNumber: '' }));
      const input = host.querySelector<HTMLInputElement>('#accountNumber')!;
      for (const text of ['１', '１２', '１２x']) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { isComposing: true }));
      }
      const during = [input.value, ...acts];

      input.dispatchEvent(new CompositionEvent('compositionend'));

      expect(during).to.deep.equal(['１２x']);
      expect(input.value).to.equal('12');
      expect(acts).to.deep.equal([{ type: 'numberTyped', field: 'accountNumber', value: '12' }]);
    });
  });

  it('offers no test account in live mode', async () => {
    const { buttons } = await show(states.manualEntry({ manifest: agreedManifest({ livemode: true }) }));

    expect(buttons).not.to.include('use a test account');
  });
});
