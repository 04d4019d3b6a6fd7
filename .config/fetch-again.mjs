/**
 * An esbuild plugin for `write: false`, before `minifyScripts`: a chunk that did not come is asked for under another address. Browsers
 * keep a failed import for as long as the page lives (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script),
 * so that pressing again would never help. Not on a page with an import map: its `integrity` may be why the chunk was refused, and
 * would not be asked about another address.
 */
export const fetchAgain = {
  name: 'fetch-again',
  setup(build) {
    build.onEnd(({ outputFiles }) => {
      for (const file of outputFiles.filter(({ path }) => path.endsWith('.js'))) {
        // A name of the same length, so that the source map still fits.
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
