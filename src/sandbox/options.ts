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

/** How a sandbox is set up. Every part has a default. */
export interface SandboxOptions {
  /** Origin that the sandbox answers at, such as `http://127.0.0.1:4242`. Default `https://sandbox.invalid`: in the page. */
  origin?: string;
  /** Secret keys of the platform's door. Default `['sk_test_sandbox']`. */
  secretKeys?: readonly string[];
  /** The platform's name as people read it. Default `Sandbox Shop`. */
  businessName?: string;
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: () => number;
  /** Waits for some milliseconds; rejects when the signal aborts. Default: a timer. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds that every answer takes. Default 0. */
  latency?: number;
  /** The same seed gives the same ids, secrets and chances. Without one they can't be guessed. */
  seed?: string | number;
  /** How long a session may be used after it was created, in seconds. Default 3600. */
  sessionLifetime?: number;
  /** What every session's manifest says differently. */
  manifest?: ManifestSettings;
  /**
   * Institutions that replace the invented banks in the picker and the search, some or tens of thousands. Stripe's test institutions can
   * still be searched for. `createSandbox()` throws a `TypeError` that names the first institution with a missing or malformed value, an
   * id that occurs twice, or the id of a test institution. Default `null`: the invented banks.
   */
  institutions?: readonly SandboxInstitution[] | null;
  /** Opens `POST /sandbox/control`. Default false. */
  controlDoor?: boolean;
  /** Opens `GET /sandbox`: a page of all that the sandbox holds, secrets masked. Default false. */
  overview?: boolean;
  /** Where events are posted to, and the secret that signs them (`whsec_…`). Default: nowhere. */
  webhook?: { url: string; secret: string } | null;
  /** Sends an event. Default `fetch`. */
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
