import { dirname, relative, resolve } from 'node:path';

/** What the single file leaves out, since no page on Stripe in English needs it: the built-in flow, its words, other languages. */
const APART = /\/(?:authentication-flow|\w\w(?:-element)?)\.js$/;

/**
 * Makes of `import('./module.js')` a module that is there already. esbuild would wrap each such module, and all that it imports, in a
 * function of its own, so that it runs later: that much larger, for nothing.
 */
export function importAtOnce(source) {
  const modules = [];
  const code = source.replace(/\bimport\('(\.[^']+)'\)/g, (call, module) =>
    APART.test(module) ? call : `Promise.resolve(atOnce${modules.push(module) - 1})`,
  );
  return [code, ...modules.map((module, index) => `import * as atOnce${index} from '${module}';`)].join('\n');
}

/** An esbuild plugin: what is left out is fetched from the chunks beside the file, which `metafile` names. */
export const fetchTheRest = (metafile, file) => ({
  name: 'fetch-the-rest',
  setup(build) {
    build.onResolve({ filter: /\.js$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || !APART.test(path)) return undefined;
      const source = relative('.', resolve(resolveDir, path)).replace(/\.js$/, '.ts');
      const [chunk] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
      if (!chunk) throw new Error(`${source} has no chunk of its own`);
      return { path: `./${relative(dirname(file), chunk)}`, external: true };
    });
  },
});
