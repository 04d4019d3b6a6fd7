import { readFile } from 'node:fs/promises';

/** A Markdown file, for tests that compare it with the code. */
export interface Page {
  /** The text. Each run of spaces is one space, because tables are padded. */
  text: string;
  /** Returns all inline code in a column of the table below a heading. */
  column(heading: string, index: number): string[];
  /** Returns the cells of each row of the table below a heading, without the header. */
  rows(heading: string): string[][];
  /** Returns all inline code in the sentence that begins with `beginning`, such as `Slots: `. */
  sentence(beginning: string): string[];
}

const inlineCode = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

async function readPage(file: string): Promise<Page> {
  const text = (await readFile(file, 'utf8')).replace(/ +/g, ' ');
  const rows = (heading: string): string[][] => {
    const section = text.split(`${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
    const lines = section.split('\n').filter((line) => line.startsWith('| `'));
    return lines.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };
  return {
    text,
    rows,
    column: (heading, index) => rows(heading).flatMap((cells) => inlineCode(cells[index - 1] ?? '')),
    sentence(beginning) {
      return inlineCode(text.replaceAll('\n', ' ').split(beginning)[1]?.split('. ')[0]?.split(/\.$/)[0] ?? '');
    },
  };
}

export const readme = await readPage('README.md');
const page = (name: string): Promise<Page> => readPage(`demo/docs/${name}.md`);
export const designDecisions = await page('design-decisions');
export const errors = await page('errors');
export const frameworks = await page('frameworks');
export const gettingStarted = await page('getting-started');
export const sandbox = await page('sandbox');
export const server = await page('server');
export const theming = await page('theming');
export const troubleshooting = await page('troubleshooting');
