import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathOf } from './workspace.js';

const run = promisify(execFile);

/** Returns the command on the documentation page about servers that contains `part`. */
export async function documentedCommand(part: string): Promise<string> {
  const page = await readFile('demo/docs/server.md', 'utf8');
  const command = page.split('\n').find((line) => /^(cp|npm|npx) /.test(line) && line.includes(part));
  if (!command) throw new Error(`demo/docs/server.md has no command with ${part}`);
  // Removes the comment after the command.
  return command.replace(/ +#.*$/, '');
}

/** A freshly generated project in the workspace. */
export class StockProject {
  readonly folder: string;

  constructor(name: string) {
    this.folder = pathOf(name);
  }

  /**
   * Runs a command line in the project, and resolves with its output.
   * @throws {Error} with the output, if the command fails
   */
  async run(line: string, environment: Record<string, string> = {}): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const env = { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ...environment };
    const ended = run('sh', ['-c', line], { cwd: this.folder, env, maxBuffer: 2 ** 24 });
    const { stdout } = await ended.catch((reason: unknown) => {
      const output = reason as { stdout?: string; stderr?: string };
      throw new Error(`${line}:\n${output.stdout ?? ''}${output.stderr ?? ''}`);
    });
    return stdout;
  }

  /** Pins packages whose newest release is not available on every platform. Call it before `install()`. */
  async pin(versions: Record<string, string>): Promise<void> {
    await this.edit('package.json', (text) => {
      const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
      Object.assign(manifest.dependencies, versions);
      return JSON.stringify(manifest, null, 2);
    });
  }

  install(...packages: string[]): Promise<string> {
    return this.run(['npm install --prefer-offline --no-audit --no-fund', ...packages].join(' '));
  }

  async edit(file: string, change: (text: string) => string): Promise<void> {
    const path = join(this.folder, file);
    const [before] = [await readFile(path, 'utf8')];
    const after = change(before);
    if (after === before) throw new Error(`${file} was not changed`);
    await writeFile(path, after);
  }
}

export const TARBALL = '../bank-account-token-collector.tgz';
