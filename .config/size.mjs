/** Prints the gzipped size of each download, and fails if one exceeds its limit. Needs `npm run build`. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const ENTRY = 'dist/browser/bank-account-token-collector.js';
const { outputs } = JSON.parse(readFileSync('dist/browser.json', 'utf8'));

/** Returns a file and its static imports, except those in `known`. */
function closure(file, known = new Set()) {
  if (known.has(file)) return [];
  known.add(file);
  const imports = outputs[file].imports.filter(({ kind }) => kind === 'import-statement');
  return [file, ...imports.flatMap(({ path }) => closure(path, known))];
}

const bytes = (files) => files.reduce((total, file) => total + gzipSync(readFileSync(file), { level: 9 }).length, 0);
const chunkOf = (source) => Object.keys(outputs).find((file) => outputs[file].entryPoint === source);

const trigger = closure(ENTRY);
const outcome = closure(chunkOf('src/outcome/index.ts'), new Set(trigger));
const later = (source) => closure(chunkOf(source), new Set([...trigger, ...outcome]));
const after = (source, before) => closure(chunkOf(source), new Set([...trigger, ...outcome, ...later(before)]));
/** Returns the largest of several alternative downloads. */
const largest = (downloads) => downloads.sort((one, other) => bytes(other) - bytes(one))[0];
const languages = Object.values(outputs)
  .map(({ entryPoint }) => entryPoint)
  .filter((source) => /^src\/locales\/panes\/\w\w\.ts$/.test(source));
const rows = [
  ['trigger, with Lit', trigger, 12_500],
  ['way to Stripe', later('src/stripe/index.ts'), 5_000],
  ['words and looks of an outcome', outcome, 4_500],
  ['modal, at the first opening', later('src/authentication-flow/index.ts'), 16_000],
  ['its words, largest language', largest(languages.map(later)), 3_000],
  ['its later panes, meanwhile', after('src/authentication-flow/later.ts', 'src/authentication-flow/index.ts'), 7_000],
  ['sandbox in the page', later('src/sandbox/in-page.ts'), 45_000],
  ['single file, all for Stripe', ['dist/browser/bank-account-token-collector.bundle.js'], 20_000],
];

let isTooLarge = false;
for (const [name, files, limit] of rows) {
  const size = bytes(files);
  isTooLarge ||= size > limit;
  console.log(`${name.padEnd(30)} ${String(size).padStart(6)} B gzip, at most ${limit}${size > limit ? '   TOO LARGE' : ''}`);
}

const downloaded = trigger.flatMap((file) => Object.keys(outputs[file].inputs));
const early = downloaded.filter((source) => /^src\/(authentication-flow|outcome|sandbox|stripe)\//.test(source));
if (early.length > 0) console.log(`the trigger downloads code that should load later: ${early.join(', ')}`);
process.exitCode = isTooLarge || early.length > 0 ? 1 : 0;
