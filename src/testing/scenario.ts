import { createSandbox, type Sandbox, type SandboxOptions, type SandboxSessionParams, type Scenario } from '../sandbox/index.js';
import { lend } from '../sandbox/in-page.js';

/** Options for a scripted sandbox. */
export interface ScenarioOptions extends Omit<SandboxOptions, 'now'> {
  /** The clock's initial time, in milliseconds since 1970. Default: now. */
  startsAt?: number;
  /** Parameters for its sessions. By default they collect a payout account. */
  session?: Omit<SandboxSessionParams, 'scenario'>;
}

/** A sandbox for one test. */
export interface ScriptedSandbox extends Sandbox {
  /** The client secret of a session, for `client-secret`. */
  readonly clientSecret: string;
  /** Creates a session and resolves with its client secret. For `fetchClientSecret`, or for the page's server in a test. */
  readonly fetchClientSecret: () => Promise<string>;
  /** Advances the clock by a number of milliseconds. It does not advance by itself. */
  readonly letPass: (milliseconds: number) => void;
  /** Advances the clock until all sessions of the sandbox have expired. */
  readonly expire: () => void;
}

const DEFAULT_LIFETIME = 3600;

/**
 * Creates a sandbox in the page for one test. It shares nothing with the sandboxes of other tests, responds without latency, and has a
 * clock that only the test advances. No server is needed: an element with one of its client secrets, and without `api-url`,
 * `publishable-key` and `stripe`, uses this sandbox.
 *
 * ```ts
 * const { clientSecret } = await scenario('linked');
 * ```
 */
export async function scenario(name: Scenario = 'linked', options: ScenarioOptions = {}): Promise<ScriptedSandbox> {
  const { startsAt = Date.now(), session, ...settings } = options;
  const { sessionLifetime = DEFAULT_LIFETIME } = settings;
  let now = startsAt;
  const sandbox = createSandbox({ latency: 0, ...settings, now: () => now });
  const fetchClientSecret = async (): Promise<string> => {
    const { client_secret: clientSecret } = await sandbox.createSession({ ...session, scenario: name });
    lend(clientSecret, sandbox);
    return clientSecret;
  };
  const letPass = (milliseconds: number): void => void (now += milliseconds);
  return {
    ...sandbox,
    clientSecret: await fetchClientSecret(),
    fetchClientSecret,
    letPass,
    expire: () => letPass(sessionLifetime * 1000),
  };
}
