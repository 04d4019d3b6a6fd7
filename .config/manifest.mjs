/** Configures how the custom-elements manifest and the data for editors are generated from the doc comments. */
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const ELEMENT = 'src/collector/bank-account-token-collector.ts';
const globs = [ELEMENT, 'src/collector/collector-settings.ts', 'src/collector/form-control.ts'];

/**
 * Hides the type parser's warnings about types that it skips, such as the browser's, which would add thirty lines to every build, and
 * the messages that `hideLogs` leaves.
 */
const { log, warn } = console;
console.warn = (...args) => /Skipped parsing type/.test(args.join(' ')) || warn(...args);
console.log = (...args) => /-generator\] - Generated/.test(args.join(' ')) || log(...args);

const editors = { outdir: 'dist/editors', hideLogs: true, typesSrc: 'parsedType' };

/** Keeps only the public API, with paths in the package. Keeps only events that have a doc comment. */
const publicApi = {
  name: 'public-api',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const { declarations } = manifest.modules.find(({ path }) => path === ELEMENT);
    const element = declarations.find(({ tagName }) => tagName);
    const { name, tagName } = element;
    element.members = element.members.filter((member) => isPublic(member)).map(tidy);
    element.attributes = element.attributes.filter((attribute) => !attribute.name.startsWith('_')).map(tidy);
    element.events = element.events.filter((event) => event.name && event.description);
    element.superclass = { name: 'LitElement', package: 'lit' };
    const path = 'dist/package/element.js';
    const reference = { name, module: path };
    manifest.modules = [
      {
        kind: 'javascript-module',
        path,
        declarations: [element],
        exports: [{ kind: 'js', name, declaration: reference }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/package/index.js',
        declarations: [],
        exports: [
          { kind: 'js', name, declaration: reference },
          { kind: 'custom-element-definition', name: tagName, declaration: reference },
        ],
      },
    ];
  },
};

const isPublic = ({ name, privacy, static: isStatic }) =>
  (privacy ?? 'public') === 'public' && !isStatic && !/^[#_]|Callback$/.test(name);

/** Removes the internal base classes, which are not part of the public API. Keeps the names of object types instead of their members. */
function tidy(entry) {
  return { ...entry, inheritedFrom: undefined, ...(entry.parsedType?.text.includes('{') && { parsedType: undefined }) };
}

export default {
  globs,
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
  overrideModuleCreation: ({ ts }) => {
    const program = getTsProgram(ts, globs, '.config/tsconfig.manifest.json');
    return globs.map((file) => program.getSourceFile(file));
  },
  plugins: [
    typeParserPlugin({ parseObjectTypes: 'none', maxParseDepth: 20, maxParseProperties: 100 }),
    publicApi,
    customElementVsCodePlugin(editors),
    customElementJetBrainsPlugin({ ...editors, packageJson: false }),
  ],
};
