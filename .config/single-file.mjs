import { dirname, relative, resolve } from 'node:path';

/** The downloads that the single file contains. A page on Stripe in English needs no others. */
const INCLUDED = ['src/outcome/index.ts', 'src/stripe/index.ts'];

const sourceOf = (specifier, folder) => relative('.', resolve(folder, specifier)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
const isIncluded = (specifier, folder) => INCLUDED.includes(sourceOf(specifier, folder));

/**
 * Turns `import('./module.js')` of an included download into a static import. esbuild would wrap each such module, and everything that
 * it imports, in a function to evaluate it later, which only adds bytes here.
 */
export function importAtOnce(source, path) {
  const modules = [];
  const code = source.replace(/\bimport\('(\.[^']+)'\)/g, (call, module) =>
    isIncluded(module, dirname(path)) ? `Promise.resolve(included${modules.push(module) - 1})` : call,
  );
  return [code, ...modules.map((module, index) => `import * as included${index} from '${module}';`)].join('\n');
}

/** An esbuild plugin. Loads every other download from the chunks next to the file, which `metafile` lists. */
export const fetchTheRest = (metafile, file) => ({
  name: 'fetch-the-rest',
  setup(build) {
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || isIncluded(path, resolveDir)) return undefined;
      const source = sourceOf(path, resolveDir);
      const [chunk] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
      if (!chunk) throw new Error(`${source} has no chunk`);
      return { path: `./${relative(dirname(file), chunk)}`, external: true };
    });
  },
});
