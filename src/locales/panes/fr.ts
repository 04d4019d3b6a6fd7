import type { FlowWords } from '../messages.js';

/* French. No name follows “de” or “que”, which contract before a vowel. A narrow space precedes “?” and pads «…». */

export const messages: FlowWords = (plural) => ({
  sandbox: 'Test · aucune vraie banque',
  close: 'Fermer',
  back: 'Retour',
  progress: (step, of) => `Étape ${step} sur ${of}`,
  thisBusiness: 'cette entreprise',
  gotIt: 'J’ai compris',
  chooseAnotherBank: 'Choisir une autre banque',
  enterByHand: 'Saisir les coordonnées manuellement',
  tryAgain: 'Réessayer',
  whatIsShared: 'Ce qui est partagé',
  whatYouAgreeTo: 'Ce que vous acceptez',
  backTo: (business) => `Revenir à ${business}`,
  done: 'Terminer',
  notThrough: 'L’opération a échoué',

  consent: {
    heading: 'Associez le compte qui recevra vos versements',
    facts: (business) => ({
      password: ['Votre mot de passe reste chez votre banque', 'Vous vous connectez sur le site de votre banque.'],
      choice: ['Vous choisissez le compte', `Seul le compte choisi est partagé avec ${business}.`],
      undo: ['Vous gardez le contrôle', 'Vous pouvez retirer le compte à tout moment.'],
    }),
    agreement: (business) => `En continuant, vous partagez avec ${business} le compte que vous choisissez.`,
    agree: 'Accepter et continuer',
  },
  dataAccess: {
    heading: (business) => `Ce qui est partagé avec ${business}`,
    details: ['Informations du compte', 'Nom, type et quatre derniers chiffres du compte.'],
    numbers: ['Numéros de compte et d’acheminement', 'Pour vous envoyer vos versements.'],
    balance: ['Solde', 'Pour vérifier que le compte est actif.'],
    ownership: ['Titulaire du compte', 'Nom et adresse enregistrés par la banque.'],
    transactions: ['Opérations', 'Les entrées et sorties d’argent.'],
    never: (sharesTransactions) => [
      'Jamais partagé',
      sharesTransactions ? 'Votre mot de passe et vos cartes.' : 'Votre mot de passe, vos cartes et vos opérations.',
    ],
  },
  legalDetails: {
    use: (business) => ['Utilisation', `Ce compte permet à ${business} de vous payer.`],
    takeBack: (business) => [
      'Vous pouvez retirer l’accès à tout moment',
      `Retirez le compte chez ${business}, ou mettez fin au partage auprès de votre banque.`,
    ],
    bank: ['Rien ne change avec votre banque', 'Les conditions de votre banque restent applicables.'],
  },
  institutionPicker: {
    heading: 'Quelle est votre banque\u202f?',
    search: 'Rechercher une banque',
    placeholder: 'Rechercher par nom',
    often: 'Banques les plus utilisées',
    loading: 'Chargement des banques…',
    searching: 'Recherche…',
    found: plural({ one: '# banque', other: '# banques' }),
    nothing: (query) => `Aucune banque trouvée pour «\u202f${query}\u202f»`,
    nothingHint: 'Vérifiez l’orthographe ou essayez une partie du nom.',
    byHandHint: 'Il vous faudra vos numéros d’acheminement et de compte.',
    notHere: 'Vous ne voyez pas votre banque\u202f?',
    opening: (bank) => `${bank} s’ouvre…`,
  },
  partnerAuth: {
    heading: (bank) => `Connectez-vous à ${bank}`,
    opens: (bank) => `Le site de votre banque, ${bank}, s’ouvre dans une nouvelle fenêtre.`,
    steps: (business) => [
      'Connectez-vous comme d’habitude.',
      `Autorisez le partage avec ${business}.`,
      'La fenêtre se ferme et vous revenez ici.',
    ],
    open: (bank) => `Ouvrir ${bank}`,
    waitingHeading: (bank) => `Terminez dans la fenêtre ${bank}`,
    waiting: 'Cette page continue automatiquement quand vous avez terminé.',
    show: 'Afficher la fenêtre',
    cancel: 'Annuler la connexion',
    blockedHeading: 'Votre navigateur a bloqué la fenêtre de la banque',
    blocked: (bank) => `Pas d’inquiétude. Appuyez sur le bouton pour ouvrir ${bank}.`,
    closedHeading: (bank) => `La fenêtre ${bank} a été fermée`,
    closed: 'Vous pouvez la rouvrir ou choisir une autre banque.',
    offline: 'Vous semblez hors ligne. La suite reprendra dès que vous serez reconnecté.',
  },
  accountPicker: {
    heading: (several) =>
      several ? 'Quels comptes voulez-vous associer\u202f?' : 'Où devons-nous envoyer vos versements\u202f?',
    loadingHeading: 'Récupération de vos comptes',
    loading: (bank) => `${bank} envoie la liste…`,
    accounts: 'Comptes',
    sharing: (business, several, balances) =>
      several
        ? `Les noms${balances ? ', les numéros et les soldes' : ' et les numéros'} de ces comptes sont partagés avec ${business}.`
        : `Le nom${balances ? ', les numéros et le solde' : ' et les numéros'} de ce compte sont partagés avec ${business}.`,
    link: plural({ one: 'Associer ce compte', other: 'Associer # comptes' }),
    linking: 'Association…',
    endingIn: (last4) => `se terminant par ${last4.split('').join(' ')}`,
    notSelectable: 'Ce compte ne peut pas être associé',
  },
  manualEntry: {
    heading: 'Saisissez vos coordonnées bancaires',
    lead: (microdeposits) =>
      `Utilisez un compte courant (checking) ou d’épargne (savings) américain à votre nom.${microdeposits ? ' Pour le confirmer, nous enverrons deux petits dépôts sous 1 à 2 jours ouvrables.' : ''}`,
    routingNumber: 'Numéro d’acheminement (routing number)',
    accountNumber: 'Numéro de compte (account number)',
    confirmation: 'Confirmez le numéro de compte',
    routingMissing: 'Saisissez le numéro d’acheminement. Il compte 9 chiffres.',
    routingWrong: 'Ce numéro d’acheminement n’est pas valide. Vérifiez chaque chiffre.',
    routingTooShort: plural({
      one: 'Un numéro d’acheminement compte 9 chiffres. Il en manque un.',
      other: 'Un numéro d’acheminement compte 9 chiffres. Il en manque #.',
    }),
    accountMissing: 'Saisissez le numéro de compte.',
    accountTooLong: 'Un numéro de compte a 17 chiffres au plus.',
    confirmationMissing: 'Saisissez à nouveau le numéro de compte.',
    confirmationDiffers: 'Les numéros de compte ne correspondent pas.',
    testAccount: ['Dans l’environnement de test, vous pouvez ', 'utiliser un compte fictif', '.'],
    refused: 'Ces numéros n’ont pas été acceptés. Vérifiez-les et réessayez.',
    submit: 'Continuer',
    submitting: 'Vérification…',
  },
  success: {
    heading: 'Votre compte est associé',
    lead: (business) => `Revenez à ${business} pour terminer.`,
    account: 'Compte bancaire',
    depositsHeading: 'Presque terminé',
    deposits: (last4) =>
      `Nous enverrons deux petits dépôts vers ${last4} sous 1 à 2 jours ouvrables. Un e-mail vous expliquera comment les confirmer.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} est en maintenance`,
    maintenance: (time, day) =>
      `Le retour est prévu ${day === null ? 'aujourd’hui' : `le ${day}`} à ${time}. Revenez à ce moment-là ou choisissez une autre banque.`,
    unavailableHeading: (bank) => `${bank} ne répond pas`,
    unavailable:
      'Le problème vient de la banque et nous ne savons pas combien de temps il durera. Réessayez plus tard ou choisissez une autre banque.',
    signInFailedHeading: 'La connexion n’a pas abouti',
    signInFailed: (bank) => `${bank} y a mis fin. Réessayez ou choisissez une autre banque.`,
    accountsHeading: 'Nous n’avons pas pu obtenir vos comptes',
    accounts: (bank) => `La connexion a réussi, mais ${bank} n’a pas envoyé vos comptes. Un second essai suffit souvent.`,
    accountsAgain: (bank) => `La connexion a réussi, mais ${bank} n’a toujours pas envoyé vos comptes. Essayez une autre banque.`,
    noneHeading: 'Aucun compte éligible',
    none: (bank, n) =>
      `Les versements nécessitent un compte courant ou d’épargne américain. Chez ${bank}, ${plural({ zero: 'vous n’avez aucun compte', one: 'votre compte ne peut pas en recevoir', other: 'aucun de vos # comptes ne peut en recevoir' })(n)}.`,
    failureHeading: 'Nous n’avons pas pu associer votre compte',
    failure: 'Rien n’a été partagé et rien n’a changé. Réessayez plus tard.',
    expiredHeading: 'Votre session a expiré',
    expired: 'Pour votre sécurité, la session prend fin au bout d’un moment. Rien n’a été partagé.',
  },
  exit: {
    heading: 'Arrêter l’association\u202f?',
    lead: 'Votre compte n’est pas encore associé. Si vous arrêtez maintenant, il faudra tout recommencer la prochaine fois.',
    stay: 'Continuer',
    leave: 'Arrêter et fermer',
  },
});
