import { expect } from '@open-wc/testing';
import {
  accountNumberFault,
  confirmationFault,
  digits,
  routingNumberFault,
  TEST_ACCOUNT,
} from '../../../../src/authentication-flow/state/bank-account-numbers.js';

describe('a routing number', () => {
  const table: [number: string, fault: string | null, why: string][] = [
    ['110000000', null, "Stripe's own for tests"],
    ['021000021', null, 'of a large bank'],
    ['011401533', null, 'of a small bank'],
    ['091000019', null, 'of another region'],
    ['', 'missing', 'nothing typed'],
    ['11000000', 'length', 'eight digits'],
    ['1100000000', 'length', 'ten digits'],
    ['110000001', 'checksum', 'the last digit mistyped'],
    ['210000021', 'checksum', 'the first two digits changed round'],
    ['021000012', 'checksum', 'the last two digits changed round'],
    ['000000000', 'checksum', 'zeros only, although they add up'],
  ];
  for (const [number, fault, why] of table) {
    it(`"${number}", ${why}: ${fault ?? 'valid'}`, () => {
      expect(routingNumberFault(number)).to.equal(fault);
    });
  }

  it('is refused whichever one digit is mistyped', () => {
    const number = '021000021';
    const neighbours = Array.from(number, (digit, place) =>
      Array.from('0123456789')
        .filter((other) => other !== digit)
        .map((other) => `${number.slice(0, place)}${other}${number.slice(place + 1)}`),
    ).flat();

    const accepted = neighbours.filter((neighbour) => routingNumberFault(neighbour) === null);

    expect(neighbours).to.have.length(81);
    expect(accepted).to.deep.equal([]);
  });
});

describe('an account number', () => {
  const table: [number: string, fault: string | null][] = [
    ['', 'missing'],
    ['0', null],
    ['000123456789', null],
    ['1'.repeat(17), null],
    ['1'.repeat(18), 'length'],
  ];
  for (const [number, fault] of table) {
    it(`of ${number.length} digits: ${fault ?? 'valid'}`, () => {
      expect(accountNumberFault(number)).to.equal(fault);
    });
  }

  it('is confirmed by the same digits alone', () => {
    const faults = ['', '12', '123', '0123'].map((typed) => confirmationFault(typed, '123'));

    expect(faults).to.deep.equal(['missing', 'differs', null, 'differs']);
  });

  it('of the sandbox has no fault', () => {
    const { routingNumber, accountNumber } = TEST_ACCOUNT;

    expect([routingNumberFault(routingNumber), accountNumberFault(accountNumber)]).to.deep.equal([null, null]);
  });
});

describe('typed digits', () => {
  const table: [typed: string, kept: string][] = [
    ['110 000-000', '110000000'],
    ['abc', ''],
    ['１２٣ ۴', '1234'],
    ['1²½Ⅳ', '1'],
    ['9'.repeat(100_000), '9'.repeat(20)],
  ];
  for (const [typed, kept] of table) {
    it(`of "${typed.slice(0, 12)}" are "${kept}"`, () => {
      expect(digits(typed)).to.equal(kept);
    });
  }
});
