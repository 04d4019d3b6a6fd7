/** A file or folder of the repository that the documentation leads to, as Markdown. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** Whatever begins with a dot is nobody's to read: it may hold keys. */
const LEFT_OUT = /(^|\/)(\.|(node_modules|dist)\/|package-lock\.json$)/;
const INFO = { '.tsx': 'ts', '.mjs': 'js', '.svelte': 'html', '.vue': 'html' };

const fenced = async (path) => {
  const extension = extname(path);
  const info = INFO[extension] ?? extension.slice(1);
  return `\`\`\`\`${info}\n${(await readFile(path, 'utf8')).trimEnd()}\n\`\`\`\``;
};

/** What the page of a path says. Markdown stays as it is; a folder shows each of its files. */
export async function sourcePage(path) {
  if (path.endsWith('.md')) return readFile(path, 'utf8');
  if (!(await stat(path)).isDirectory()) return `# ${path}\n\n${await fenced(path)}\n`;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  // Node before 20.12 has no `parentPath`.
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const shown = files.map((file) => relative(path, file)).filter((file) => !LEFT_OUT.test(file));
  const sections = await Promise.all(shown.sort().map(async (file) => `## ${file}\n\n${await fenced(join(path, file))}`));
  return `# ${path}\n\n${sections.join('\n\n')}\n`;
}
