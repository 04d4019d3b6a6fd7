import { expect } from '@open-wc/testing';
import { agreedManifest } from '../flow/objects.js';
import * as place from '../flow/states.js';
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

  it('offers no test account where money is real', async () => {
    const { buttons } = await show(place.manualEntry({ manifest: agreedManifest({ livemode: true }) }));

    expect(buttons).not.to.include('fill in a test account');
  });
});
