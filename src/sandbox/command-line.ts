import { parseArgs } from 'node:util';
import { type SandboxServer, type SandboxServerOptions, startSandbox } from './node.js';

/** The text that `--help` prints. */
export const HELP = `Starts a simulated Financial Connections API.

  --port <number>            default 4242; 0 takes any free one
  --host <address>           default 127.0.0.1: this machine only
  --secret-key <key>         default sk_test_sandbox; may be given several times
  --business-name <name>     as people read it
  --latency <milliseconds>   that every answer takes
  --seed <text>              the same seed gives the same ids
  --webhook-url <address>    where events are posted to
  --webhook-secret <secret>  that signs them; default whsec_sandbox
  --help
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'secret-key': { type: 'string', multiple: true },
  'business-name': { type: 'string' },
  latency: { type: 'string' },
  seed: { type: 'string' },
  'webhook-url': { type: 'string' },
  'webhook-secret': { type: 'string' },
  help: { type: 'boolean' },
} as const;

function wholeNumber(name: string, text: string, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(number <= most)) throw new Error(`--${name} takes a whole number up to ${String(most)}.`);
  return number;
}

/**
 * Reads the command line.
 * @returns `null` for `--help`
 * @throws {Error} with a message to show
 */
export function readArguments(args: readonly string[]): SandboxServerOptions | null {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help === true) return null;
  const { host, seed, latency, 'secret-key': secretKeys, 'business-name': businessName, 'webhook-url': webhookUrl } = values;
  if (webhookUrl !== undefined && !URL.canParse(webhookUrl))
    throw new Error('--webhook-url takes an address, https://… or http://….');
  return {
    port: wholeNumber('port', values.port ?? '4242', 65_535),
    controlDoor: true,
    overview: true,
    ...(host !== undefined && { host }),
    ...(seed !== undefined && { seed }),
    ...(latency !== undefined && { latency: wholeNumber('latency', latency, 60_000) }),
    ...(secretKeys && { secretKeys }),
    ...(businessName !== undefined && { businessName }),
    ...(webhookUrl !== undefined && { webhook: { url: webhookUrl, secret: values['webhook-secret'] ?? 'whsec_sandbox' } }),
  };
}

const THIS_MACHINE = /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/;

/** Returns the warnings for a sandbox that other machines can reach. Empty if none can. */
function warning({ host = '127.0.0.1', secretKeys }: SandboxServerOptions): string {
  if (THIS_MACHINE.test(host)) return '';
  const open = `Warning: with --host ${host}, other machines can reach this sandbox and its control page.\n`;
  if (secretKeys) return open;
  return `${open}WARNING: THE SECRET KEY IS THE DEFAULT ONE, which everybody knows. Set another one with --secret-key.\n`;
}

/** Starts the sandbox with the command line's options, and prints its address. */
export async function runCommand(args: readonly string[], print: (text: string) => void): Promise<SandboxServer | null> {
  const options = readArguments(args);
  if (!options) {
    print(HELP);
    return null;
  }
  const server = await startSandbox(options);
  print(warning(options));
  // A key from the command line may be a secret, so it isn't printed.
  const key = options.secretKeys ? '<secret key>' : 'sk_test_sandbox';
  print(`Sandbox, no real bank: ${server.url}
  what it holds   ${server.url}/sandbox
  on your server  new Stripe('${key}', { host: '${new URL(server.url).hostname}', port: ${String(server.port)}, protocol: 'http' })
  on your page    <bank-account-token-collector api-url="${server.url}">
`);
  return server;
}
