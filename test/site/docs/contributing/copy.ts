import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const NOT_COPIED = ['node_modules', 'dist', 'coverage', '.git'];

/** A copy of the repository in a temporary folder, with the same packages. */
export interface Copy {
  folder: string;
  /** Copies the files. */
  fill(): Promise<void>;
  /** Runs `node`, or a command of a package. Rejects with the output if the command fails. */
  run(command: string, args: readonly string[], signal: AbortSignal): Promise<void>;
  remove(): void;
}

/** Creates the folder of a copy, still empty. */
export function createCopy(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'contributing-'));
  return {
    folder,
    async fill() {
      await cp('.', folder, { recursive: true, filter: (path) => !NOT_COPIED.includes(basename(path)) });
      await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    },
    run(command, args, signal) {
      const path = command === 'node' ? process.execPath : join(folder, 'node_modules/.bin', command);
      // With NODE_TEST_CONTEXT, which Node sets in a test, its test runner would run no tests.
      const env = { ...process.env, CI: '1', NODE_TEST_CONTEXT: undefined };
      return new Promise((done, fail) => {
        execFile(path, args, { cwd: folder, env, maxBuffer: 1e8, signal }, (error, stdout, stderr) => {
          if (error) fail(new Error(`${error.message}\n${stdout}\n${stderr}`));
          else done();
        });
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
