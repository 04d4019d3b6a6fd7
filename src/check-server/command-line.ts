import { parseArgs } from 'node:util';
import { CheckError } from './check-error.js';
import { type CheckOptions, checkServer } from './check-server.js';
import { cookiesOf } from './server-client.js';

export const HELP = `Checks a running server that uses a sandbox: bank-account-token-collector check-server <base-url>

  <base-url>                 the server's URL before /payouts/session, such as http://localhost:3000
  --sandbox <address>        the sandbox that the server uses; default http://127.0.0.1:4242
  --secret-key <key>         the secret key of that sandbox; default sk_test_sandbox
  --origin <origin>          the origin of your pages; default: the origin of <base-url>
  --cookie <cookie>          signs a seller in: 'session=…'; default: the cookies that GET <base-url> sets
  --header <header>          signs a seller in: 'Authorization: Bearer …'; can be repeated
  --second-cookie <cookie>   signs another seller in, to check that one never gets the other's session
  --help

Exit code: 0 if the server keeps the contract, 1 if it does not, 2 if the checks could not run.
`;

const OPTIONS = {
  sandbox: { type: 'string', default: 'http://127.0.0.1:4242' },
  'secret-key': { type: 'string', default: 'sk_test_sandbox' },
  origin: { type: 'string' },
  cookie: { type: 'string' },
  header: { type: 'string', multiple: true },
  'second-cookie': { type: 'string' },
  help: { type: 'boolean' },
} as const;

function headerOf(text: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? [];
  if (!name || !value) throw new CheckError("--header takes a name and a value: 'Authorization: Bearer …'.");
  return [name, value];
}

function urlOf(name: string, text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw new CheckError(`${name} takes a URL: http://… or https://….`);
  return text.replace(/\/+$/, '');
}

/**
 * Parses the arguments.
 * @returns `undefined` for `--help`
 * @throws {Error} with a message to print
 */
export async function readArguments(args: readonly string[]): Promise<CheckOptions | undefined> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [given, more] = positionals;
  if (values.help === true) return undefined;
  if (given === undefined || more !== undefined) throw new CheckError('check-server takes one URL: that of your server.');
  const baseUrl = urlOf('check-server', given);
  const headers = Object.fromEntries((values.header ?? []).map(headerOf));
  const isLoginGiven = values.cookie !== undefined || values.header !== undefined;
  const cookie = isLoginGiven ? values.cookie : await cookiesOf(baseUrl).catch(() => undefined);
  return {
    baseUrl,
    sandbox: urlOf('--sandbox', values.sandbox),
    secretKey: values['secret-key'],
    origin: values.origin ?? new URL(baseUrl).origin,
    login: { ...headers, ...(cookie && { Cookie: cookie }) },
    ...(values['second-cookie'] !== undefined && { secondLogin: { Cookie: values['second-cookie'] } }),
  };
}

function linesFor(name: string, outcome: string[] | string): string {
  if (typeof outcome === 'string') return `  --     ${name}: ${outcome}\n`;
  return outcome.length === 0 ? `  ok     ${name}\n` : outcome.map((problem) => `  WRONG  ${name}: ${problem}\n`).join('');
}

/** Runs the checks, prints their results, and resolves with the exit code. */
export async function runCheckServer(args: readonly string[], print: (text: string) => void): Promise<number> {
  try {
    const options = await readArguments(args);
    if (!options) {
      print(HELP);
      return 0;
    }
    const findings = await checkServer(options, (name, outcome) => print(linesFor(name, outcome)));
    const count = findings.length === 1 ? 'one finding' : `${findings.length} findings`;
    print(
      findings.length === 0
        ? `\n${options.baseUrl} keeps the contract.\n`
        : `\n${options.baseUrl} breaks the contract: ${count}.\n`,
    );
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
