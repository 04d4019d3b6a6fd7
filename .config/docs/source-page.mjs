/** Creates the pages of repository files and folders that the documentation links to. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** Files that are not shown. Dotfiles are among them, because they may contain keys. */
const EXCLUDED = /(^|\/)(\.|(node_modules|dist)\/|package-lock\.json$)/;
const INFO = { '.tsx': 'ts', '.mjs': 'js', '.svelte': 'html', '.vue': 'html' };

const fenced = async (path) => {
  const extension = extname(path);
  const info = INFO[extension] ?? extension.slice(1);
  return `\`\`\`\`${info}\n${(await readFile(path, 'utf8')).trimEnd()}\n\`\`\`\``;
};

/** Returns the Markdown of a file or folder. Markdown files stay unchanged. The page of a folder shows all its files. */
export async function sourcePage(path) {
  if (path.endsWith('.md')) return readFile(path, 'utf8');
  if (!(await stat(path)).isDirectory()) return `# ${path}\n\n${await fenced(path)}\n`;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  // Node before 20.12 has no `parentPath`.
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const shown = files.map((file) => relative(path, file)).filter((file) => !EXCLUDED.test(file));
  const sections = await Promise.all(shown.sort().map(async (file) => `## ${file}\n\n${await fenced(join(path, file))}`));
  return `# ${path}\n\n${sections.join('\n\n')}\n`;
}
