import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { QUESTIONS, type Question } from './questions.js';

const README = 'demo/frameworks/README.md';
const [BEGIN, END] = ['<!-- answers: npm run test:frameworks -- --write -->', '<!-- end of answers -->'];

interface Answers {
  title: string;
  app: string;
  answers: Partial<Record<Question, true>>;
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

/**
 * Prints the answers for all applications, and compares them with the table in demo/frameworks/README.md or writes that table.
 * @returns `true` if both match. With `isPart`, compares only the rows of applications that ran.
 */
export async function updateTable(folder: string, isWritten: boolean, isPart: boolean): Promise<boolean> {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const all = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Answers);
  const rows = all.map(({ title, app, answers }) =>
    row([`[${title}](${app})`, ...QUESTIONS.map((question) => (answers[question] ? 'yes' : 'no'))]),
  );
  const head = [row(['', ...QUESTIONS]), row(['', ...QUESTIONS].map(() => '---'))];
  console.log(`\n${[...head, ...rows].join('\n')}\n`);

  const readme = readFileSync(README, 'utf8');
  const [before = '', rest = ''] = readme.split(BEGIN);
  const [table = '', after = ''] = rest.split(END);
  if (isWritten && !isPart) {
    const text = `${before}${BEGIN}\n\n${[...head, ...rows].join('\n')}\n\n${END}${after}`;
    writeFileSync(README, await format(text, { ...(await resolveConfig(README)), filepath: README }));
    return true;
  }
  const documented = table
    .replace(/ +/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('| ['));
  const isCurrent = rows.every((line) => documented.includes(line)) && (isPart || documented.length === rows.length);
  if (!isCurrent)
    console.log(`The table in ${README} is outdated. If the change is intended, run: npm run test:frameworks -- --write`);
  return isCurrent;
}
