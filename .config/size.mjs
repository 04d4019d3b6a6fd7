/** Prints what a page downloads, gzipped, in bytes; fails when a limit is passed. Needs `npm run build`. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const { outputs } = JSON.parse(readFileSync('dist/browser.json', 'utf8'));

/** The files of a download: what its source became, and everything that this imports at once, except what is already in `known`. */
function download(source, known = new Set()) {
  const files = [];
  const add = (file) => {
    if (known.has(file) || files.includes(file)) return;
    files.push(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') add(path);
  };
  add(Object.keys(outputs).find((file) => outputs[file].entryPoint === source));
  return files;
}

const page = download('src/index.ts');
const outcome = download('src/outcome/index.ts', new Set(page));
const beside = (source) => download(source, new Set([...page, ...outcome]));
const bytes = (files) => files.reduce((total, file) => total + gzipSync(readFileSync(file), { level: 9 }).length, 0);
/** One user downloads one language, so the largest counts. */
const language = Object.values(outputs)
  .map(({ entryPoint }) => entryPoint)
  .filter((source) => source?.startsWith('src/locales/panes/'))
  .map(beside)
  .sort((one, other) => bytes(other) - bytes(one))[0];

/** Folder, what it is, its files, its limit. Each limit leaves 3 to 5 percent of air. */
const DOWNLOADS = [
  ['collector', 'the trigger, with Lit', page, 12_500],
  ['outcome', 'how an end is reported', outcome, 4_500],
  ['stripe', 'the way to Stripe', beside('src/stripe/index.ts'), 5_000],
  ['authentication-flow', 'the modal, in English', beside('src/authentication-flow/index.ts'), 23_500],
  ['locales', 'the largest language', language, 3_000],
  ['sandbox', 'the simulated API in the page', beside('src/sandbox/in-page.ts'), 45_000],
  ['single file', 'everything for Stripe', ['dist/browser/bank-account-token-collector.bundle.js'], 20_000],
];

let isTooLarge = false;
for (const [folder, what, files, limit] of DOWNLOADS) {
  const size = bytes(files);
  isTooLarge ||= size > limit;
  const air = `${((1 - size / limit) * 100).toFixed(1)} % air`;
  console.log(
    `${folder.padEnd(20)} ${what.padEnd(30)} ${String(size).padStart(6)} B gzip, at most ${limit}, ${size > limit ? 'TOO LARGE' : air}`,
  );
}

/** The promise to a page that shows the trigger and nothing else. */
const LATER = ['authentication-flow', 'outcome', 'sandbox', 'stripe'];
const early = page
  .flatMap((file) => Object.keys(outputs[file].inputs))
  .filter((source) => LATER.some((folder) => source.startsWith(`src/${folder}/`)));
if (early.length > 0) console.log(`The trigger downloads too much: ${early.join(', ')}`);
process.exitCode = isTooLarge || early.length > 0 ? 1 : 0;
