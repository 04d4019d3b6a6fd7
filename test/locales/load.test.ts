import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../src/locales/load.js';

describe('the language of the panes', () => {
  it('is found by the first part of its tag', async () => {
    const { lang, dir, messages } = await loadLanguage('en-GB');

    expect([lang, dir, messages.close]).to.deep.equal(['en-GB', 'ltr', 'Close']);
  });

  for (const tag of ['tlh', '', 'constructor', 'EN']) {
    it(`is English for "${tag}"`, async () => {
      const { lang, messages } = await loadLanguage(tag);

      expect(lang.toLowerCase()).to.equal('en');
      expect(messages.close).to.equal('Close');
    });
  }

  it('takes words of the page in the place of ours, one by one', async () => {
    const { messages } = await loadLanguage('en', {
      close: 'Shut',
      consent: { agree: 'Yes, go on' },
      institutionPicker: { found: (count) => `${count} hits` },
    });

    expect(messages.close).to.equal('Shut');
    expect(messages.consent.agree).to.equal('Yes, go on');
    expect(messages.consent.heading).to.equal('Link the account you want to be paid into');
    expect(messages.institutionPicker.found(2)).to.equal('2 hits');
    expect((await loadLanguage('en')).messages.close).to.equal('Close');
  });
});
