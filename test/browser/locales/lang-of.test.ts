import { expect, fixture, html } from '@open-wc/testing';
import { langOf } from '../../../src/locales/lang-of.js';

describe('the language of a place in the page', () => {
  it('is the nearest that is named above it', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"><p lang="fr-CA"><b></b></p></div>`);

    expect(langOf(outer.querySelector('b')!)).to.equal('fr-CA');
  });

  it('is looked for across shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ar"><p></p></div>`);
    const root = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<b></b>';

    expect(langOf(root.querySelector('b')!)).to.equal('ar');
  });

  it('is the browser’s own where the page names none', () => {
    const lang = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');

    expect(langOf(document.body)).to.equal(navigator.language);
    document.documentElement.lang = lang;
  });
});
