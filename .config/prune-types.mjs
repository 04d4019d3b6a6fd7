/** Removes the files in `dist/types` that no entry of the package needs, and adds the handwritten types for frameworks. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const TYPES = 'dist/types';
for (const file of readdirSync('src/types')) {
  if (file.endsWith('.d.ts')) cpSync(`src/types/${file}`, `${TYPES}/types/${file}`);
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const needed = new Set();

/** Adds a file and everything that it imports with a relative path. */
function addWithImports(file) {
  if (needed.has(file)) return;
  needed.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
    if (fileName.startsWith('.')) addWithImports(join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
  }
}
for (const { types } of Object.values(exports)) if (types && existsSync(types)) addWithImports(join(types));

for (const file of readdirSync(TYPES, { recursive: true })) {
  const path = join(TYPES, file);
  if (path.endsWith('.d.ts') && !needed.has(path)) rmSync(path);
}
