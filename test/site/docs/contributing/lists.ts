import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A sentence of a step, with the files that it is about. */
interface Sentence {
  /** `false` for steps that are only sometimes needed, and for commands, which write their files themselves. */
  isRequired: boolean;
  /** Files that exist. */
  files: string[];
  /** Folders in which the sentence asks for a new file. */
  withNewFile: string[];
  /** Folders that stand for one or more of their files. */
  folders: string[];
  /** Paths that do not exist. */
  missing: string[];
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Returns the paths and the file names in backticks. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w./-]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => code.includes('/') || /\.(ts|md|txt)$/.test(code));

/** Reads a sentence of a step. A file name without a folder is in a folder of the sentence or of the step, or at the top. */
function readSentence(sentence: string, step: string): Sentence {
  const paths = pathsIn(sentence);
  const folders = paths.filter(isFolder);
  const names = paths.filter((path) => !isFolder(path));
  const locations = [...folders, ...pathsIn(step).filter(isFolder), '.'];
  const pathOf = (name: string): string =>
    name.includes('/') ? name : (locations.map((folder) => join(folder, name)).find(existsSync) ?? name);
  const asksForFile = /\ba (new )?file\b/.test(sentence);
  const isShort = (name: string): boolean => !name.includes('/');
  return {
    isRequired: !/^(If|Run|Then run) /.test(sentence),
    files: names.map(pathOf).filter(existsSync),
    withNewFile: asksForFile ? folders : [],
    folders: asksForFile || names.some(isShort) ? [] : folders,
    // The name of a new file is an example.
    missing: names.map(pathOf).filter((path) => !existsSync(path) && !(asksForFile && isShort(path))),
  };
}

function readStep(step: string): Sentence[] {
  const text = step.replace(/\s+/g, ' ').trim();
  return text.split(/(?<=\.) (?=[A-Z])/).map((sentence) => readSentence(sentence, text));
}

/** A list in CONTRIBUTING.md. */
export interface List {
  /** Each step has one or more sentences. */
  steps: Sentence[][];
  /** The npm scripts that the list names. */
  scripts: string[];
}

export function readList(title: string): List {
  const markdown = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  const section = markdown.split(`\n### ${title}\n`)[1]?.split(/\n##/)[0] ?? '';
  return {
    steps: section
      .split(/^\d\. /m)
      .slice(1)
      .map(readStep),
    scripts: [...section.matchAll(/`npm run ([\w:-]+)`/g)].map(([, script = '']) => script),
  };
}

/** Compares a list with the files that were edited or created. Each difference is a sentence for the developer. */
export function differences({ steps }: List, touched: readonly string[]): string[] {
  const created = touched.filter((file) => !existsSync(file));
  const edited = touched.filter((file) => existsSync(file));
  const sentences = steps.flat();
  const isNamed = (file: string): boolean =>
    sentences.some(({ files, folders }) => files.includes(file) || folders.includes(dirname(file)));
  const hasNewFile = (folder: string): boolean => created.some((file) => dirname(file) === folder);
  const required = sentences.filter(({ isRequired }) => isRequired);
  return [
    ...sentences.flatMap(({ missing }) => missing.map((path) => `${path} does not exist`)),
    ...edited.filter((file) => !isNamed(file)).map((file) => `the list does not name ${file}`),
    ...created
      .filter((file) => !sentences.some(({ withNewFile }) => withNewFile.includes(dirname(file))))
      .map((file) => `the list does not ask for ${file}`),
    ...required.flatMap(({ files }) => files.filter((file) => !edited.includes(file)).map((file) => `${file} is not needed`)),
    ...required.flatMap(({ withNewFile }) =>
      withNewFile.filter((folder) => !hasNewFile(folder)).map((folder) => `a new file in ${folder} is not needed`),
    ),
    ...required
      .filter(({ folders }) => folders.length > 0 && !edited.some((file) => folders.includes(dirname(file))))
      .map(({ folders }) => `${folders.join(' or ')} is not needed`),
  ];
}
