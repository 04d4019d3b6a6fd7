import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'Associer un compte bancaire',
    opening: 'Ouverture…',
    required: 'Associez d’abord un compte bancaire.',
    notLoaded: 'L’association du compte n’a pas pu être chargée. Vérifiez votre connexion et réessayez, ou rechargez la page.',
  },
  outcome: {
    change: 'Modifier',
    linkedAccount: (bank, last4) => `${bank}, compte se terminant par ${last4}`,
    bankAccount: 'Compte bancaire',
    notLinked: 'Votre compte n’a pas été associé',
    notChanged: 'Votre compte n’a pas été modifié.',
    tryAgain: 'Réessayer',
    linkAgainOrAnother: 'Associez-le à nouveau ou choisissez-en un autre.',
    linkAgain: 'Associer à nouveau',
    linkAnother: 'Associer un autre compte',
    saving: 'Enregistrement…',
    saved: 'Enregistré',
    statuses: {
      new: 'Ajouté pour les versements',
      validated: 'Compte confirmé',
      verified: 'Compte vérifié',
      verification_failed: 'Nous n’avons pas pu vérifier ce compte.',
      errored: 'Un versement sur ce compte a échoué.',
      tokenized_account_number_deactivated: 'Votre banque a mis fin à l’accès à ce compte.',
    },
    reference: (attempt) => `Référence\u202f: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: 'Un autre élément de cette page bloque l’ouverture. Fermez-le et réessayez.',
    blocked_by_popover: 'Un autre élément de cette page bloque l’ouverture. Fermez-le et réessayez.',
    blocked_by_inert: 'Cette partie de la page n’est pas encore prête. Réessayez dans un instant.',
    session_expired: 'Votre session a expiré. Rien n’a été partagé.',
    session_already_used: 'Ce lien a déjà été utilisé.',
    flow_load_failed:
      'L’association du compte n’a pas pu être chargée. Vérifiez votre connexion et réessayez, ou rechargez la page.',
    stripe_js_load_failed:
      'Stripe n’a pas pu être chargé. Vérifiez votre connexion et votre bloqueur de publicités, puis réessayez.',
    stripe_js_offline: 'Vous êtes hors ligne. Connectez-vous à Internet et réessayez.',
    stripe_js_timeout: 'Stripe a mis trop de temps à répondre. Vérifiez votre connexion et réessayez.',
    api_connection_error: 'La connexion a été perdue. Vérifiez votre connexion et réessayez.',
    save_failed: 'Votre compte est associé, mais il n’a pas pu être enregistré. Réessayez.',
    save_refused: 'Ce compte ne peut pas recevoir de versements.',
    unexpected_error: 'Un problème est survenu et votre compte n’a pas été associé. Réessayez.',
    unavailable: 'L’association du compte n’est pas disponible pour le moment. Veuillez réessayer plus tard.',
    reload: (sentence) => `${sentence} Rechargez la page et réessayez.`,
  },
  overlay: {
    takingLong: 'Cela prend plus de temps que d’habitude',
    keepWaiting: 'Continuer à attendre',
    close: 'Fermer',
  },
};
