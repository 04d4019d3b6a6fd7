import { expect } from '@open-wc/testing';
import { agreedManifest } from '../objects.js';
import * as place from '../state/states.js';
import { show } from './show.js';

describe('typing by hand', () => {
  const typed = place.manualEntry({
    routingNumber: '11000000',
    accountNumber: '0'.repeat(18),
    confirmation: '1',
    visited: ['routingNumber', 'accountNumber', 'confirmation'],
  });
  const errorOf = (host: Element, id: string): string | undefined => {
    const describedBy = host.querySelector(`#${id}`)?.getAttribute('aria-describedby');
    return describedBy ? host.querySelector(`#${describedBy}`)?.textContent.trim() : undefined;
  };

  it('ties each error to its field', async () => {
    const { host } = await show(typed);

    expect(errorOf(host, 'routingNumber')).to.equal('A routing number has 9 digits. One is missing.');
    expect(errorOf(host, 'accountNumber')).to.equal('An account number has at most 17 digits.');
    expect(errorOf(host, 'confirmation')).to.equal('The two numbers differ.');
    expect(host.querySelectorAll('[aria-invalid=true]')).to.have.lengthOf(3);
  });

  it('reads an error out when it comes, and not again with each key', async () => {
    const left = place.manualEntry({ ...typed, accountNumber: '1', visited: [...typed.visited] });
    const first = await show(left);
    const further = await show({ ...left, routingNumber: '1100' });
    const mended = await show({ ...left, routingNumber: '110000000' });

    expect(first.announcement).to.equal('A routing number has 9 digits. One is missing.');
    expect(further.announcement).to.equal(first.announcement);
    expect(mended.announcement).to.equal('');
  });

  it('leads back to the first field that is wrong', async () => {
    const pane = await show({ ...typed, routingNumber: '110000000' });

    pane.press('Continue');

    expect(document.activeElement?.id).to.equal('accountNumber');
  });

  it('shows no error in a field that was not left yet', async () => {
    const { host } = await show({ ...typed, visited: [] });

    expect(host.querySelectorAll('[aria-invalid], .error')).to.have.lengthOf(0);
  });

  const routing: [typed: string, error: string][] = [
    ['', 'Enter the routing number. It has 9 digits.'],
    ['1100', 'A routing number has 9 digits. 5 are missing.'],
    ['1100000001', 'A routing number has 9 digits. One is too many.'],
    ['11000000011', 'A routing number has 9 digits. 2 are too many.'],
    ['110000001', 'This isn’t a routing number. Check it for a mistyped digit.'],
  ];
  for (const [routingNumber, error] of routing) {
    it(`says of "${routingNumber}": ${error}`, async () => {
      const { host } = await show({ ...typed, routingNumber });

      expect(errorOf(host, 'routingNumber')).to.equal(error);
    });
  }

  it('asks for what is empty', async () => {
    const { host } = await show({ ...typed, accountNumber: '', confirmation: '' });

    expect(errorOf(host, 'accountNumber')).to.equal('Enter the account number.');
    expect(errorOf(host, 'confirmation')).to.equal('Enter the account number once more.');
  });

  it('hears what is typed, left and entered', async () => {
    const { host, acts } = await show(place.manualEntry());
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

  describe('each key and each paste', () => {
    /** As a paste does it, which heeds what limits a field. */
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing has taken its place
    const insert = (text: string): boolean => document.execCommand('insertText', false, text);
    const into = async (text: string, state = place.manualEntry({ accountNumber: '' })) => {
      const { host, acts } = await show(state);
      const input = host.querySelector<HTMLInputElement>('#accountNumber')!;
      input.focus();
      insert(text);
      return { input, acts };
    };
    const typed = (value: string): object => ({ type: 'numberTyped', field: 'accountNumber', value });

    it('loses no digit to the separators of a long number', async () => {
      const { input, acts } = await into('1234 5678 9012 3456 7');

      expect(acts).to.deep.equal([typed('12345678901234567')]);
      expect(input.value).to.equal('12345678901234567');
    });

    it('shows what will be sent, and nothing else', async () => {
      const { input, acts } = await into('12-3O');

      expect(input.value).to.equal('123');
      expect(acts).to.deep.equal([typed('123')]);
    });

    it('keeps the caret where the person types', async () => {
      const { input } = await into('1234');
      input.setSelectionRange(2, 2);

      insert('x9');

      expect(input.value).to.equal('12934');
      expect(input.selectionStart).to.equal(3);
    });

    it('reads the digits of other scripts as such', async () => {
      const { input } = await into('٠١٢ ۳۴ ５６');

      expect(input.value).to.equal('0123456');
    });

    it('does not end what is being composed, and reads it afterwards', async () => {
      const { host } = await show(place.manualEntry({ accountNumber: '' }));
      const input = host.querySelector<HTMLInputElement>('#accountNumber')!;
      input.value = '１２x';
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
      const during = input.value;

      input.dispatchEvent(new CompositionEvent('compositionend'));

      expect(during).to.equal('１２x');
      expect(input.value).to.equal('12');
    });
  });

  it('offers no test account where money is real', async () => {
    const { buttons } = await show(place.manualEntry({ manifest: agreedManifest({ livemode: true }) }));

    expect(buttons).not.to.include('fill in a test account');
  });
});
