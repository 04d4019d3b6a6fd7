import { readFile } from 'node:fs/promises';

/** What a file of Markdown says, for tests that hold it to the code. */
export interface Told {
  /** Tables are padded for reading; here one space is as good as many. */
  text: string;
  /** What stands in code in one column of the table below a heading. */
  column(heading: string, index: number): string[];
  /** What stands in code in the sentence that begins so: `Slots: …`. */
  sentence(beginning: string): string[];
}

const codes = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

async function told(file: string): Promise<Told> {
  const text = (await readFile(file, 'utf8')).replace(/ +/g, ' ');
  return {
    text,
    column(heading, index) {
      const section = text.split(`${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
      const rows = section.split('\n').filter((line) => line.startsWith('| `'));
      return rows.flatMap((row) => codes(row.split('|')[index] ?? ''));
    },
    sentence(beginning) {
      return codes(text.replaceAll('\n', ' ').split(beginning)[1]?.split('. ')[0]?.split(/\.$/)[0] ?? '');
    },
  };
}

export const readme = await told('README.md');
const page = (name: string): Promise<Told> => told(`demo/docs/${name}.md`);
export const [theming, testing, frameworks, why, server] = (await Promise.all(
  (['theming', 'testing', 'frameworks', 'why', 'server'] as const).map(page),
)) as [Told, Told, Told, Told, Told];
