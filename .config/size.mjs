/** Prints the gzipped size of each download in bytes. Fails if one is above its limit. Run `npm run build` first. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const { outputs } = JSON.parse(readFileSync('dist/browser.json', 'utf8'));

/** Returns the files of a download: the chunk of `source` and its static imports, without the files in `known`. */
function filesOf(source, known = new Set()) {
  const files = [];
  const add = (file) => {
    if (known.has(file) || files.includes(file)) return;
    files.push(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') add(path);
  };
  add(Object.keys(outputs).find((file) => outputs[file].entryPoint === source));
  return files;
}

const page = filesOf('src/index.ts');
const opening = filesOf('src/opening/index.ts', new Set(page));
const withoutShared = (source) => filesOf(source, new Set([...page, ...opening]));
const bytes = (files) => files.reduce((total, file) => total + gzipSync(readFileSync(file), { level: 9 }).length, 0);
/** The largest language. A user downloads only one. */
const language = Object.values(outputs)
  .map(({ entryPoint }) => entryPoint)
  .filter((source) => source?.startsWith('src/locales/panes/'))
  .map(withoutShared)
  .sort((one, other) => bytes(other) - bytes(one))[0];

/** Name, description, files and limit. Each limit is 3 to 5 percent above the current size. */
const DOWNLOADS = [
  ['collector', 'the trigger, with Lit', page, 13_600],
  ['opening', 'run of an engine, its outcome', opening, 5_400],
  ['stripe', 'the engine for Stripe.js', withoutShared('src/stripe/index.ts'), 4_900],
  ['authentication-flow', 'the modal, in English', withoutShared('src/authentication-flow/index.ts'), 24_000],
  ['locales', 'the largest language', language, 3_000],
  ['sandbox', 'the simulated API in the page', withoutShared('src/sandbox/in-page.ts'), 43_000],
  ['single file', 'everything for Stripe', ['dist/browser/bank-account-token-collector.bundle.js'], 21_000],
];

let isTooLarge = false;
for (const [folder, what, files, limit] of DOWNLOADS) {
  const size = bytes(files);
  isTooLarge ||= size > limit;
  const headroom = `${((1 - size / limit) * 100).toFixed(1)}% below the limit`;
  console.log(
    `${folder.padEnd(20)} ${what.padEnd(30)} ${String(size).padStart(6)} B gzip, at most ${limit}, ${size > limit ? 'TOO LARGE' : headroom}`,
  );
}

/** The folders that a page must not download before the first press. */
const LATER = ['authentication-flow', 'opening', 'sandbox', 'stripe'];
const early = page
  .flatMap((file) => Object.keys(outputs[file].inputs))
  .filter((source) => LATER.some((folder) => source.startsWith(`src/${folder}/`)));
if (early.length > 0) console.log(`The trigger's download must not contain ${early.join(', ')}.`);
process.exitCode = isTooLarge || early.length > 0 ? 1 : 0;
