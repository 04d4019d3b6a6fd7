import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const HELPER = `
function again_(path) {
  return import(path).catch((reason) => {
    if (document.querySelector('[type=importmap]')) throw reason;
    return import(path + '?' + Date.now());
  });
}
`;

/**
 * An esbuild plugin for `write: false`: requests a chunk under another address when its download failed, and writes the files. Browsers
 * keep a failed import for the life of the page, so pressing again would never help
 * (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script). Not on a page with an import map: its
 * `integrity` may be why the chunk was refused, and would not cover another address. It can go once browsers retry failed imports:
 * https://github.com/whatwg/html/issues/6768
 */
export const fetchAgain = {
  name: 'fetch-again',
  setup(build) {
    build.onEnd(async ({ outputFiles }) => {
      for (const { path, text, contents } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, path.endsWith('.js') ? withRetry(text) : contents);
      }
    });
  },
};

/** The new name has the length of `import`, and the helper follows the code, so the source map still fits. */
function withRetry(code) {
  const retried = code.replace(/\bimport\(("\.[^"]+")\)/g, 'again_($1)');
  return retried === code ? code : retried.replace(/(?=\/\/# sourceMappingURL)/, HELPER.replace(/\n\s*/g, ''));
}
