import { readFile } from 'node:fs/promises';

/**
 * An esbuild plugin. Gives the bundled Lit's Trusted Types policy its own name, which a page adds to `trusted-types`. A page that already
 * has Lit would refuse a second policy named `lit-html`, and the element would stay undefined.
 */
export const ownPolicy = (name) => ({
  name: 'own-policy',
  setup(build) {
    build.onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split('createPolicy("lit-html"');
      if (parts.length !== 2) throw new Error(`${path} creates its policy differently. Adapt .config/own-policy.mjs`);
      return { contents: parts.join(`createPolicy("${name}"`), loader: 'js' };
    });
  },
});
