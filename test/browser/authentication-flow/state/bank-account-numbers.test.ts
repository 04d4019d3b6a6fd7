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
    ['110000000', null, "Stripe's test number"],
    ['021000021', null, 'a large bank'],
    ['011401533', null, 'a small bank'],
    ['091000019', null, 'another region'],
    ['', 'missing', 'empty'],
    ['11000000', 'length', 'eight digits'],
    ['1100000000', 'length', 'ten digits'],
    ['110000001', 'checksum', 'the last digit mistyped'],
    ['210000021', 'checksum', 'the first two digits swapped'],
    ['021000012', 'checksum', 'the last two digits swapped'],
    ['000000000', 'checksum', 'only zeros, although the checksum is correct'],
  ];
  for (const [number, fault, why] of table) {
    it(`"${number}", ${why}: ${fault ?? 'valid'}`, () => {
      expect(routingNumberFault(number)).to.equal(fault);
    });
  }

  it('is invalid if any single digit is mistyped', () => {
    const number = '021000021';
    const variants = Array.from(number, (digit, index) =>
      Array.from('0123456789')
        .filter((other) => other !== digit)
        .map((other) => `${number.slice(0, index)}${other}${number.slice(index + 1)}`),
    ).flat();

    const accepted = variants.filter((variant) => routingNumberFault(variant) === null);

    expect(variants).to.have.length(81);
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
    it(`with ${number.length} digits: ${fault ?? 'valid'}`, () => {
      expect(accountNumberFault(number)).to.equal(fault);
    });
  }

  it('is confirmed only by the same digits', () => {
    const faults = ['', '12', '123', '0123'].map((typed) => confirmationFault(typed, '123'));

    expect(faults).to.deep.equal(['missing', 'differs', null, 'differs']);
  });

  it('of the sandbox is valid', () => {
    const { routingNumber, accountNumber } = TEST_ACCOUNT;

    expect([routingNumberFault(routingNumber), accountNumberFault(accountNumber)]).to.deep.equal([null, null]);
  });
});

describe('digits', () => {
  const table: [typed: string, kept: string][] = [
    ['110 000-000', '110000000'],
    ['abc', ''],
    ['１２٣ ۴', '1234'],
    ['1²½Ⅳ', '1'],
    ['9'.repeat(100_000), '9'.repeat(20)],
  ];
  for (const [typed, kept] of table) {
    it(`keeps "${kept}" of "${typed.slice(0, 12)}"`, () => {
      expect(digits(typed)).to.equal(kept);
    });
  }
});
