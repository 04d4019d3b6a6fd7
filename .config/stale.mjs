import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    : [path];

const modified = (path) => statSync(path).mtimeMs;

/**
 * Returns whether a built file is missing, or older than one of its sources.
 * @param {string} output a file
 * @param {string[]} sources files, and folders with all files in them
 */
export const isStale = (output, sources) =>
  !existsSync(output) || sources.flatMap(filesIn).some((source) => modified(source) > modified(output));
