import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a new text into the file at a path. */
type Change = (path: string) => void;

/** A change of one file. */
export type Edit = [file: string, change: Change];

/** Replaces a text that the file has to contain. */
export const replace =
  (find: string, replacement: string): Change =>
  (path) => {
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(find), `${path} does not contain “${find}”`);
    writeFileSync(
      path,
      text.replace(find, () => replacement),
    );
  };

/** Inserts a text after one that the file has to contain. */
export const after = (find: string, addition: string): Change => replace(find, find + addition);

/** Inserts a text before one that the file has to contain. */
export const before = (find: string, addition: string): Change => replace(find, addition + find);

/** Adds a text at the end of an existing file. */
export const append =
  (addition: string): Change =>
  (path) => {
    writeFileSync(path, readFileSync(path, 'utf8') + addition);
  };

/** Creates a file. */
export const create =
  (text: string): Change =>
  (path) => {
    assert.ok(!existsSync(path), `${path} already exists`);
    writeFileSync(path, text);
  };

/** Creates a file with the text of another one in the same folder. */
export const copyOf =
  (name: string): Change =>
  (path) => {
    create(readFileSync(join(path, '..', name), 'utf8'))(path);
  };

/** Applies edits to a copy of the repository. */
export function applyTo(folder: string, edits: readonly Edit[]): void {
  for (const [file, change] of edits) change(join(folder, file));
}
