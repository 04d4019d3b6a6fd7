import { dirname, relative, resolve } from 'node:path';

/** The downloads that the single file holds. A page on Stripe in English needs no other: not the built-in flow, nor other languages. */
const HELD = ['src/outcome/index.ts', 'src/stripe/index.ts'];

const sourceOf = (specifier, folder) => relative('.', resolve(folder, specifier)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
const isHeld = (specifier, folder) => HELD.includes(sourceOf(specifier, folder));

/**
 * Turns `import('./module.js')` of a held download into a plain import. esbuild would wrap each such module, and everything that it
 * imports, in a function of its own to delay it, which only adds bytes here.
 */
export function importAtOnce(source, path) {
  const modules = [];
  const code = source.replace(/\bimport\('(\.[^']+)'\)/g, (call, module) =>
    isHeld(module, dirname(path)) ? `Promise.resolve(atOnce${modules.push(module) - 1})` : call,
  );
  return [code, ...modules.map((module, index) => `import * as atOnce${index} from '${module}';`)].join('\n');
}

/** An esbuild plugin: every other download is fetched from the chunks beside the file, which `metafile` names. */
export const fetchTheRest = (metafile, file) => ({
  name: 'fetch-the-rest',
  setup(build) {
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || isHeld(path, resolveDir)) return undefined;
      const source = sourceOf(path, resolveDir);
      const [chunk] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
      if (!chunk) throw new Error(`${source} has no chunk of its own`);
      return { path: `./${relative(dirname(file), chunk)}`, external: true };
    });
  },
});
