/**
 * An esbuild plugin for `write: false`, before `minifyScripts`: requests a chunk under another address when its download failed.
 * Browsers keep a failed import for the life of the page, so pressing again would never help
 * (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script). Not on a page with an import map: its
 * `integrity` may be why the chunk was refused, and would not cover another address. It can go once browsers retry failed imports:
 * https://github.com/whatwg/html/issues/6768
 */
export const fetchAgain = {
  name: 'fetch-again',
  setup(build) {
    build.onEnd(({ outputFiles }) => {
      for (const file of outputFiles.filter(({ path }) => path.endsWith('.js'))) {
        // The new name has the length of `import`, so the source map still fits.
        const text = file.text.replace(/\bimport\(("\.[^"]+")\)/g, 'again_($1)');
        if (text === file.text) continue;
        const helper = `function again_(path) {
          return import(path).catch((reason) => {
            if (document.querySelector('[type=importmap]')) throw reason;
            return import(path + '?' + Date.now());
          });
        }`;
        file.contents = new TextEncoder().encode(`${text}\n${helper}`);
      }
    });
  },
};
