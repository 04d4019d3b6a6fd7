/**
 * An esbuild plugin for `write: false`, before `minifyScripts`. Requests a chunk that failed to load again, at another URL. Browsers
 * cache a failed import until the page is closed (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script),
 * so a retry at the same URL never succeeds. Pages with an import map are excluded: its `integrity` may be why the chunk was refused,
 * and would not apply to another URL.
 */
export const fetchAgain = {
  name: 'fetch-again',
  setup(build) {
    build.onEnd(({ outputFiles }) => {
      for (const file of outputFiles.filter(({ path }) => path.endsWith('.js'))) {
        // The name has the same length as `import`, so that the source map stays valid.
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
