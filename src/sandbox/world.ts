import { createDirectory, type Directory } from './institutions/directory.js';
import type { AuthSessionRecord } from './objects/auth-session.js';
import type { ConnectedAccountRecord } from './objects/connected-account.js';
import type { LinkedAccountRecord } from './objects/linked-account.js';
import type { SessionRecord } from './objects/session.js';
import type { Token } from './objects/token.js';
import type { Settings } from './options.js';
import { createRandomness, type Randomness } from './random.js';

/** Everything that one sandbox knows: its objects, its clock and its source of ids. Nothing of it is kept anywhere else. */
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
  /** Unix seconds. */
  seconds(): number;
}

export function createWorld(settings: Settings): World {
  return {
    settings,
    origin: new URL(settings.origin).origin,
    random: createRandomness(settings.seed),
    banks: createDirectory(),
    sessions: new Map(),
    sessionsBySecret: new Map(),
    authSessions: new Map(),
    linkedAccounts: new Map(),
    tokens: new Map(),
    connectedAccounts: new Map(),
    seconds: () => Math.floor(settings.now() / 1000),
  };
}
