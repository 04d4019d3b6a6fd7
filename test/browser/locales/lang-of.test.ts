import { expect, fixture, html } from '@open-wc/testing';
import { langOf } from '../../../src/locales/lang-of.js';

describe('the language of an element', () => {
  it('is the nearest lang attribute', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"><p lang="fr-CA"><b></b></p></div>`);

    expect(langOf(outer.querySelector('b')!)).to.equal('fr-CA');
  });

  it('is inherited across shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ar"><p></p></div>`);
    const root = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<b></b>';

    expect(langOf(root.querySelector('b')!)).to.equal('ar');
  });

  it('is that of the browser if the page has none', () => {
    const lang = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');

    expect(langOf(document.body)).to.equal(navigator.language);
    document.documentElement.lang = lang;
  });
});
