import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const HELPER = `function retry_(path){return import(path).catch(reason=>{if(document.querySelector('[type=importmap]'))throw reason;return import(path+'?'+Date.now())})}`;

/**
 * An esbuild plugin for `write: false`: writes all files. If the download of a chunk fails, the code requests it under another URL.
 * Browsers remember a failed import until the page is reloaded, so a second press would fail too:
 * https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 * A page with an import map gets no retry, because the `integrity` in its import map does not cover the other URL. Remove the retry when
 * browsers retry failed imports: https://github.com/whatwg/html/issues/6768
 */
export const retryImports = {
  name: 'retry-imports',
  setup(build) {
    build.onEnd(async ({ outputFiles }) => void (await Promise.all(outputFiles.map(write))));
  },
};

async function write({ path, text, contents }) {
  // `retry_` is as long as `import`, so the source map stays correct.
  const code = path.endsWith('.js') ? text.replace(/\bimport\(("\.[^"]+")\)/g, 'retry_($1)') : text;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, code === text ? contents : `${code}\n${HELPER}\n`);
}
