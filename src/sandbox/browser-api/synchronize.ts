import * as v from 'valibot';
import type { Manifest, Synchronization } from '../../api/types.js';
import { checked, param } from '../parameters.js';
import { freshProgress } from '../objects/session.js';
import type { World } from '../world.js';
import { manifestOf } from './manifest.js';
import { restartScenario } from './scenario-session.js';
import { anySessionOf, sessionOf } from './session-access.js';

/** The language of the answers, and consent that the page collected itself, which is in private preview at Stripe. */
const launchParameters = v.looseObject({
  locale: v.optional(param.text),
  pre_collected_consent: v.optional(v.looseObject({ consent: param.text, collected_at: param.text }, 'must be an object')),
});

/** Answers the first call of every opening. A reload of the page repeats it, and the user starts over. */
export function synchronize(world: World, parameters: object): Synchronization {
  restartScenario(world, anySessionOf(world, parameters));
  const session = sessionOf(world, parameters);
  const { locale = 'en', pre_collected_consent: consent } = checked(launchParameters, parameters);
  session.locale = locale;
  session.progress = { ...freshProgress(), consentAcquiredAt: consent ? world.seconds() : null };
  return {
    manifest: manifestOf(world, session),
    visual: { merchant_logo: [], reduced_branding: false, reduce_manual_entry_prominence_in_errors: false },
  };
}

export function acquireConsent(world: World, parameters: object): Manifest {
  const session = sessionOf(world, parameters);
  session.progress.consentAcquiredAt ??= world.seconds();
  return manifestOf(world, session);
}

/** Lets the user choose another bank: forgets the bank and the chosen accounts, and keeps the consent. */
export function linkMoreAccounts(world: World, parameters: object): Manifest {
  const session = sessionOf(world, parameters);
  session.progress = { ...freshProgress(), consentAcquiredAt: session.progress.consentAcquiredAt };
  return manifestOf(world, session);
}
