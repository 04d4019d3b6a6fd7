import { readFile } from 'node:fs/promises';

/**
 * An esbuild plugin: Lit inside a bundle makes a Trusted Types policy under a name of its own, to be named in a page's `trusted-types`.
 * A page that has Lit already would refuse a second policy named `lit-html`, and the element would stay undefined.
 */
export const ownPolicy = (name) => ({
  name: 'own-policy',
  setup(build) {
    build.onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split('createPolicy("lit-html"');
      if (parts.length !== 2) throw new Error(`${path} makes its policy in another way: adapt .config/own-policy.mjs`);
      return { contents: parts.join(`createPolicy("${name}"`), loader: 'js' };
    });
  },
});
