import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'Associer un compte bancaire',
    opening: 'Ouverture…',
    required: 'Associez d’abord un compte bancaire.',
    notLoaded: 'L’association n’a pas pu être chargée. Vérifiez votre connexion et réessayez, ou rechargez la page.',
  },
  outcome: {
    change: 'Modifier',
    linkedAccount: (bank, last4) => `${bank}, compte se terminant par ${last4}`,
    bankAccount: 'Compte bancaire',
    notLinked: 'Votre compte n’a pas été associé',
    notChanged: 'Il n’a pas été modifié.',
    tryAgain: 'Réessayer',
    reference: (attempt) => `Référence\u202f: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: 'Autre chose sur cette page bloque le passage. Fermez-la et réessayez.',
    blocked_by_popover: 'Autre chose sur cette page bloque le passage. Fermez-la et réessayez.',
    blocked_by_inert: 'Cette partie de la page n’est pas encore prête. Réessayez dans un instant.',
    session_expired: 'Cela a pris trop de temps et l’association s’est arrêtée. Rien n’a été partagé.',
    session_already_used: 'Cette demande a déjà servi.',
    flow_load_failed: 'L’association n’a pas pu être chargée. Vérifiez votre connexion et réessayez, ou rechargez la page.',
    stripe_js_load_failed:
      'Stripe n’a pas pu être chargé. Vérifiez votre connexion et ce que votre navigateur bloque, puis réessayez.',
    stripe_js_offline: 'Vous êtes hors ligne. Connectez-vous à Internet et réessayez.',
    stripe_js_timeout: 'Stripe a mis trop de temps à répondre. Vérifiez votre connexion et réessayez.',
    api_connection_error: 'La connexion a été perdue. Vérifiez-la et réessayez.',
    unexpected_error: 'Un problème est survenu et votre compte n’a pas été associé. Réessayez.',
    unavailable: 'L’association n’est pas disponible pour le moment. Réessayez plus tard.',
    reload: (sentence) => `${sentence} Rechargez la page et réessayez.`,
  },
  overlay: {
    takingLong: 'Cela prend plus de temps que d’habitude',
    keepWaiting: 'Continuer d’attendre',
    close: 'Fermer',
  },
};
