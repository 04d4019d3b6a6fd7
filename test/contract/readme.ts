import { readFile } from 'node:fs/promises';

/** Tables are padded for reading; here one space is as good as many. */
export const text = (await readFile('README.md', 'utf8')).replace(/ +/g, ' ');

/** What stands in code in one column of the table below a heading. */
export function column(heading: string, index: number): string[] {
  const section = text.split(`${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[index] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ''));
}

/** What stands in code in the sentence that begins so: `Slots: …`. */
export function sentence(beginning: string): string[] {
  const rest = text.replaceAll('\n', ' ').split(beginning)[1]?.split('. ')[0]?.split(/\.$/)[0] ?? '';
  return [...rest.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}
