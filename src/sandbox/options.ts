import type { Manifest } from '../api/types.js';
import type { SandboxInstitution } from './institutions/own-institutions.js';

/** The parts of a manifest that may be set from outside, for every session or for one. */
export type ManifestSettings = Partial<
  Pick<
    Manifest,
    | 'business_name'
    | 'allow_manual_entry'
    | 'manual_entry_mode'
    | 'manual_entry_uses_microdeposits'
    | 'consent_required'
    | 'institution_search_disabled'
    | 'disable_link_more_accounts'
    | 'skip_success_pane'
  >
>;

/** Options of a sandbox. Each has a default. */
export interface SandboxOptions {
  /** Origin that the sandbox answers at, such as `http://127.0.0.1:4242`. Default `https://sandbox.invalid`, for use in the page. */
  origin?: string;
  /** Secret keys that the server API accepts. Default `['sk_test_sandbox']`. */
  secretKeys?: readonly string[];
  /** The platform's name, shown to users. Default `Sandbox Shop`. */
  businessName?: string;
  /** Returns the time in milliseconds since 1970. Default `Date.now`. */
  now?: () => number;
  /** Waits for some milliseconds. Must reject when the signal aborts. Default: a timer. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Delay of every answer, in milliseconds. Default 0. */
  latency?: number;
  /** Makes ids, secrets and probabilities repeatable. Default: none, so that they can't be guessed. */
  seed?: string | number;
  /** Seconds until a session expires. Default 3600. */
  sessionLifetime?: number;
  /** Manifest settings of every session. Default `{}`. */
  manifest?: ManifestSettings;
  /**
   * Institutions that replace the invented banks in the picker and the search, some or tens of thousands. Stripe's test institutions can
   * still be searched for. `createSandbox()` throws a `TypeError` that names the first institution with a missing or malformed value, an
   * id that occurs twice, or the id of a test institution. Default `null`: the invented banks.
   */
  institutions?: readonly SandboxInstitution[] | null;
  /** Serves `POST /sandbox/control`, which takes the changes of `control()`. Default false. */
  controlDoor?: boolean;
  /** Serves `GET /sandbox`, a page with the sandbox's objects and calls, secrets masked. Default false. */
  overview?: boolean;
  /** Address that events are posted to, and the secret (`whsec_…`) that signs them. Default `null`: events are not sent. */
  webhook?: { url: string; secret: string } | null;
  /** Sends an event's request. Default `fetch`. */
  deliver?: (request: Request) => Promise<Response>;
}

function timer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(handle);
      reject(signal.reason as Error);
    };
    const handle = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

export type Settings = Required<Omit<SandboxOptions, 'seed'>> & Pick<SandboxOptions, 'seed'>;

export function withDefaults(options: SandboxOptions): Settings {
  return {
    origin: 'https://sandbox.invalid',
    secretKeys: ['sk_test_sandbox'],
    businessName: 'Sandbox Shop',
    now: () => Date.now(),
    wait: timer,
    latency: 0,
    sessionLifetime: 3600,
    manifest: {},
    institutions: null,
    controlDoor: false,
    overview: false,
    webhook: null,
    deliver: (request) => fetch(request),
    ...options,
  };
}
