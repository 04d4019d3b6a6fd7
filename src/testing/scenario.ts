import { createSandbox, type Sandbox, type SandboxOptions, type SandboxSessionParams, type Scenario } from '../sandbox/index.js';
import { lend } from '../sandbox/in-page.js';

/** How a scripted sandbox is set up, besides what it plays. */
export interface ScenarioOptions extends Omit<SandboxOptions, 'now'> {
  /** Where its clock stands at first, in milliseconds since 1970. Default: now. */
  startsAt?: number;
  /** What its sessions are created with; by default they are for a payout account. */
  session?: Omit<SandboxSessionParams, 'scenario'>;
}

/** A sandbox for one test. */
export interface ScriptedSandbox extends Sandbox {
  /** Client secret of a session: for `client-secret`. */
  readonly clientSecret: string;
  /** Gives the client secret of a new session at each call: for `fetchClientSecret`, or for the page's own server in a test. */
  readonly fetchClientSecret: () => Promise<string>;
  /** Lets its clock, which stands still otherwise, go on by so many milliseconds. */
  readonly letPass: (milliseconds: number) => void;
  /** Lets so much time pass that all its sessions have expired. */
  readonly expire: () => void;
}

const DEFAULT_LIFETIME = 3600;

/**
 * Makes a sandbox in the page for one test: a fresh one, which shares nothing with those of other tests, answers without
 * latency, and has a clock that the test holds. An element that is given one of its client secrets, and neither `api-url` nor
 * `publishable-key` nor `stripe`, talks to it: no server is needed.
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
