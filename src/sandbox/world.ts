import { type CallLog, createCallLog } from './control/call-log.js';
import { type Controls, createControls } from './control/controls.js';
import { createDirectory, type Directory } from './institutions/directory.js';
import type { AuthSessionRecord } from './objects/auth-session.js';
import type { ConnectedAccountRecord } from './objects/connected-account.js';
import type { LinkedAccountRecord } from './objects/linked-account.js';
import type { PayoutRecord } from './objects/payout.js';
import type { SessionRecord } from './objects/session.js';
import type { Token } from './objects/token.js';
import type { Settings } from './options.js';
import { createRandomness, type Randomness } from './random.js';
import { Remembered } from './remembered.js';
import { createSender, type Sender } from './webhooks/sender.js';

/**
 * The whole state of one sandbox: its objects, its clock and its source of ids. It keeps only the newest objects of each kind.
 */
export interface World {
  readonly settings: Settings;
  readonly origin: string;
  readonly random: Randomness;
  readonly banks: Directory;
  readonly sessions: Map<string, SessionRecord>;
  readonly sessionsBySecret: Map<string, SessionRecord>;
  readonly authSessions: Map<string, AuthSessionRecord>;
  readonly linkedAccounts: Map<string, LinkedAccountRecord>;
  readonly tokens: Map<string, Token>;
  readonly connectedAccounts: Map<string, ConnectedAccountRecord>;
  readonly payouts: Map<string, PayoutRecord>;
  /** The connected account that an object belongs to, by the object's id. Objects of the platform itself are not listed. */
  readonly owners: Map<string, string>;
  /** By the id of the manually entered bank account. */
  readonly microdeposits: Map<string, { canArrive: boolean }>;
  /** Payout accounts whose owner can't be verified, until that was found out; `since` in Unix seconds. */
  readonly ownershipChecks: Map<string, { account: string; since: number }>;
  readonly controls: Controls;
  readonly calls: CallLog;
  readonly events: Sender;
  /** Milliseconds since 1970, by the sandbox's own clock. */
  now(): number;
  /** Unix seconds. */
  seconds(): number;
}

export function createWorld(settings: Settings): World {
  const random = createRandomness(settings.seed);
  const controls = createControls(random, settings.latency);
  const now = () => settings.now() + controls.state.clockOffset;
  const seconds = () => Math.floor(now() / 1000);
  const owners = new Map<string, string>();
  const sessionsBySecret = new Map<string, SessionRecord>();
  const forgetOwner = (id: string) => owners.delete(id);
  return {
    settings,
    origin: new URL(settings.origin).origin,
    random,
    banks: createDirectory(settings.institutions),
    sessions: new Remembered<SessionRecord>((id, { clientSecret }) => {
      forgetOwner(id);
      sessionsBySecret.delete(clientSecret);
    }),
    sessionsBySecret,
    authSessions: new Remembered(),
    linkedAccounts: new Remembered(forgetOwner),
    tokens: new Remembered(forgetOwner),
    connectedAccounts: new Remembered(),
    payouts: new Remembered(forgetOwner),
    owners,
    microdeposits: new Remembered(forgetOwner),
    ownershipChecks: new Remembered(),
    controls,
    calls: createCallLog(),
    events: createSender(settings, random, seconds),
    now,
    seconds,
  };
}
