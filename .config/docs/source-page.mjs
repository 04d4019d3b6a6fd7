/** Renders a file or folder of the repository that the documentation links to, as Markdown. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** Files to omit. Names with a leading dot are among them, because such files may contain keys. */
const OMITTED = /(^|\/)(\.|(node_modules|dist)\/|package-lock\.json$)/;
const INFO = { '.tsx': 'ts', '.mjs': 'js', '.svelte': 'html', '.vue': 'html' };

const fenced = async (path) => {
  const extension = extname(path);
  const info = INFO[extension] ?? extension.slice(1);
  return `\`\`\`\`${info}\n${(await readFile(path, 'utf8')).trimEnd()}\n\`\`\`\``;
};

/** Returns the page of a path. Markdown is unchanged, and a folder shows each of its files. */
export async function sourcePage(path) {
  if (path.endsWith('.md')) return readFile(path, 'utf8');
  if (!(await stat(path)).isDirectory()) return `# ${path}\n\n${await fenced(path)}\n`;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  // Node before 20.12 has no `parentPath`.
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const shown = files.map((file) => relative(path, file)).filter((file) => !OMITTED.test(file));
  const sections = await Promise.all(shown.sort().map(async (file) => `## ${file}\n\n${await fenced(join(path, file))}`));
  return `# ${path}\n\n${sections.join('\n\n')}\n`;
}
