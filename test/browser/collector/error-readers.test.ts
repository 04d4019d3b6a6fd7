import { expect } from '@open-wc/testing';
import { ERRORS, kindOf, type CollectorErrorCode, type DeveloperErrorCode } from '../../../src/contract/error-codes.js';
import { collectorError } from '../../../src/contract/collector-error.js';
import { withMessage } from '../../../src/contract/with-message.js';
import { developerMessages } from '../../../src/development/error-messages.js';
import { pageMessages } from '../../../src/locales/element/en-trigger.js';
import { loadElementWords } from '../../../src/locales/element/load.js';
import { setup } from '../../helpers/collector.js';
import { LANGUAGES } from '../locales/all-texts.js';

const CODES = Object.keys(ERRORS) as CollectorErrorCode[];
const FOR_DEVELOPERS = CODES.filter((code): code is DeveloperErrorCode => kindOf(code).isForDeveloper === true);
const FOR_USERS = CODES.filter((code) => !FOR_DEVELOPERS.includes(code as DeveloperErrorCode));
const CALM = 'Linking isn’t available right now. Please try again later.';

let count = 0;

/** Presses the trigger with a Stripe.js that returns this error. */
async function fail(error: object) {
  const collector = await setup({
    clientSecret: `fcsess_${++count}_secret_reader`,
    stripe: { collectBankAccountToken: () => Promise.resolve({ error } as never) },
  });
  collector.trigger.click();
  const { detail } = await collector.outcome();
  await collector.element.updateComplete;
  const announced = collector.element.shadowRoot!.querySelector('[role=status]')!.textContent;
  return { ...collector, error: detail.error, shown: collector.trigger.textContent, announced };
}

describe('the readers of an error', () => {
  const { warn } = console;
  let logged: string[];
  beforeEach(() => {
    logged = [];
    console.warn = (...parts: unknown[]) => logged.push(parts.map(String).join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  for (const code of FOR_DEVELOPERS) {
    it(`${code}: the developer reads the message, the user that linking is not available`, async () => {
      const { error, shown, announced } = await fail({ code });
      await fail({ code });

      expect(error.message).to.equal(developerMessages[code]);
      expect(error.displayMessage).to.equal(CALM);
      expect(shown).to.contain(CALM).and.not.to.contain(error.message);
      expect(announced).to.equal(CALM);
      const expected = `<bank-account-token-collector> ${error.message as string} (${code})`;
      expect(logged).to.deep.equal(code === 'opening_prevented' ? [] : [expected]);
    });
  }

  for (const code of FOR_USERS) {
    it(`${code}: the user reads the message, and nothing is logged`, async () => {
      const { error, shown, announced } = await fail({ code });

      expect(error.displayMessage).to.equal(error.message);
      expect(error.message).not.to.contain(CALM);
      expect(shown).to.contain(error.message);
      expect(announced).to.equal(error.message);
      expect(logged).to.deep.equal([]);
    });
  }

  it('a code of Stripe’s: the developer reads where Stripe’s message is, and it is not logged', async () => {
    const { error, shown } = await fail({
      type: 'invalid_request_error',
      code: 'resource_missing',
      message: 'No such session: fcsess_1_secret_2',
    });

    expect(shown).to.contain(CALM);
    expect(error.message).to.contain('error.cause');
    expect(error.cause.message).to.contain('No such session');
    expect(logged.join()).to.contain('(resource_missing)').and.not.to.contain('No such session');
  });

  for (const language of LANGUAGES) {
    it(`read their own language in "${language}"`, async () => {
      const english = (await loadElementWords('en', pageMessages)).errors;
      const { errors } = await loadElementWords(language, pageMessages);

      for (const code of CODES) {
        const error = collectorError(code);
        const { message, displayMessage } = await withMessage(error, errors);
        const inEnglish = await withMessage(error, english);

        expect(displayMessage, code).not.to.equal(inEnglish.displayMessage);
        expect(message, code).to.equal(FOR_DEVELOPERS.includes(code as DeveloperErrorCode) ? inEnglish.message : displayMessage);
        if (FOR_DEVELOPERS.includes(code as DeveloperErrorCode)) expect(displayMessage, code).to.equal(errors.unavailable);
      }
    });
  }
});
