import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The folder with the applications and the packed tarball. `run.ts` creates it outside the repository. */
export const WORKSPACE = process.env['FRAMEWORKS_WORKSPACE'] ?? '';

export const pathOf = (app: string): string => join(WORKSPACE, app);

/** Installs the locked packages of a folder in the workspace. */
export async function installPackages(folder: string): Promise<void> {
  await run('npm', ['ci', '--prefer-offline'], { cwd: pathOf(folder) });
}

/** Copies an application into the workspace, and installs it. */
export async function install(app: string): Promise<void> {
  await cp(join('demo/frameworks', app), pathOf(app), { recursive: true });
  await installPackages(app);
}

/**
 * Runs a script of an application.
 * @throws {Error} with the output, if the script fails
 */
export async function runScript(app: string, script: string, environment: Record<string, string> = {}): Promise<void> {
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', ...environment };
  await run('npm', ['run', script], { cwd: pathOf(app), env }).catch((reason: unknown) => {
    const { stdout = '', stderr = '' } = reason as { stdout?: string; stderr?: string };
    throw new Error(`npm run ${script} in ${app}:\n${stdout}${stderr}`);
  });
}

/** Replaces text in a file, runs the application's type check, and resolves with its errors, or an empty string. Restores the file. */
export async function errorFor(app: string, file: string, right: string, wrong: string): Promise<string> {
  const path = join(pathOf(app), file);
  const source = await readFile(path, 'utf8');
  if (!source.includes(right)) throw new Error(`${file} has no ${right}`);
  await writeFile(path, source.replace(right, wrong));
  try {
    await runScript(app, 'check');
    return '';
  } catch (error) {
    return String(error);
  } finally {
    await writeFile(path, source);
  }
}
