/** Leaves of `dist/types` only what the package's entries lead to, and adds the types for frameworks, which are written by hand. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const TYPES = 'dist/types';
for (const file of readdirSync('src/types')) {
  if (file.endsWith('.d.ts')) cpSync(`src/types/${file}`, `${TYPES}/types/${file}`);
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const wanted = new Set();

/** Follows relative imports; packages are the consumer's. */
function want(file) {
  if (wanted.has(file)) return;
  wanted.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
    if (fileName.startsWith('.')) want(join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
  }
}
for (const { types } of Object.values(exports)) if (types && existsSync(types)) want(join(types));

for (const file of readdirSync(TYPES, { recursive: true })) {
  const path = join(TYPES, file);
  if (path.endsWith('.d.ts') && !wanted.has(path)) rmSync(path);
}
