import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The applications as a stranger has them: outside the repository, beside the packed tarball. `run.mjs` makes the folder. */
export const WORKSPACE = process.env['FRAMEWORKS_WORKSPACE'] ?? '';

export const placeOf = (app: string): string => join(WORKSPACE, app);

/** Installs what the lock of a folder in the workspace names. */
export async function installPackages(folder: string): Promise<void> {
  await run('npm', ['ci', '--prefer-offline'], { cwd: placeOf(folder) });
}

/** Copies an application into the workspace, and installs it. */
export async function install(app: string): Promise<void> {
  await cp(join('demo/frameworks', app), placeOf(app), { recursive: true });
  await installPackages(app);
}

/**
 * Runs a script of the application.
 * @throws with what it printed
 */
export async function runScript(app: string, script: string, environment: Record<string, string> = {}): Promise<void> {
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', ...environment };
  await run('npm', ['run', script], { cwd: placeOf(app), env }).catch((reason: unknown) => {
    const { stdout = '', stderr = '' } = reason as { stdout?: string; stderr?: string };
    throw new Error(`npm run ${script} in ${app}:\n${stdout}${stderr}`);
  });
}

/** What the type check says of the application when one word in it is wrong; an empty text when it finds nothing. */
export async function complaintAbout(app: string, file: string, right: string, wrong: string): Promise<string> {
  const path = join(placeOf(app), file);
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
