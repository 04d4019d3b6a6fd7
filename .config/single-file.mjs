import { dirname, relative, resolve } from 'node:path';

/** The downloads that the single file contains. A page that uses Stripe in English needs no others. */
const INCLUDED = ['src/opening/index.ts', 'src/stripe/index.ts'];

const sourceOf = (specifier, folder) => relative('.', resolve(folder, specifier)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
const isIncluded = (specifier, folder) => INCLUDED.includes(sourceOf(specifier, folder));

/**
 * Turns `import('./module.js')` of an included download into a static import. Otherwise esbuild would wrap each such module, and
 * everything that it imports, in a function, which adds bytes.
 */
export function importStatically(source, path) {
  const modules = [];
  const code = source.replace(/\bimport\('(\.[^']+)'\)/g, (call, module) =>
    isIncluded(module, dirname(path)) ? `Promise.resolve(included${modules.push(module) - 1})` : call,
  );
  return [code, ...modules.map((module, index) => `import * as included${index} from '${module}';`)].join('\n');
}

/** An esbuild plugin: imports all other downloads from the chunks next to the single file. `metafile` lists the chunks. */
export const loadOthersFromChunks = (metafile, file) => ({
  name: 'load-others-from-chunks',
  setup(build) {
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || isIncluded(path, resolveDir)) return undefined;
      const source = sourceOf(path, resolveDir);
      const [chunk] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
      if (!chunk) throw new Error(`There is no chunk for ${source}.`);
      return { path: `./${relative(dirname(file), chunk)}`, external: true };
    });
  },
});
