import type { Manifest } from '../../api/types.js';
import { institutionOf } from '../institutions/bank.js';
import { authSessionForPerson } from '../objects/auth-session.js';
import type { SessionRecord } from '../objects/session.js';
import type { World } from '../world.js';

/** Returns the session's manifest: its settings and its progress. */
export function manifestOf(world: World, session: SessionRecord): Manifest {
  const { terms, progress } = session;
  const authSession = progress.authSession;
  const manifest: Manifest = {
    id: session.id,
    livemode: false,
    next_pane: 'institution_picker',
    business_name: world.settings.businessName,
    allow_manual_entry: terms.manualEntry === 'automatic',
    manual_entry_mode: 'automatic',
    manual_entry_uses_microdeposits: true,
    consent_required: true,
    consent_acquired_at: progress.consentAcquiredAt,
    institution_search_disabled: false,
    disable_link_more_accounts: false,
    permissions: terms.permissions,
    single_account: terms.accountLimit === 1,
    skip_success_pane: false,
    active_institution: authSession && institutionOf(authSession.bank),
    active_auth_session: authSession && authSessionForPerson(world, authSession),
    ...world.settings.manifest,
    ...session.manifest,
  };
  const asksForConsent = manifest.consent_required && manifest.consent_acquired_at === null;
  return { ...manifest, next_pane: asksForConsent ? 'consent' : 'institution_picker' };
}
