import { readFile } from 'node:fs/promises';

/**
 * An esbuild plugin: renames the Trusted Types policy of the bundled copy of Lit. Lit's own name is `lit-html`. On a page that already
 * has Lit, the browser would refuse a second policy with that name, and the element would not be registered.
 */
export const renameLitPolicy = (name) => ({
  name: 'rename-lit-policy',
  setup(build) {
    build.onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split('createPolicy("lit-html"');
      if (parts.length !== 2)
        throw new Error(`${path} no longer creates its policy in one place. Update .config/rename-lit-policy.mjs.`);
      return { contents: parts.join(`createPolicy("${name}"`), loader: 'js' };
    });
  },
});
