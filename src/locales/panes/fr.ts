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
  enterByHand: 'Saisir les coordonnées à la main',
  tryAgain: 'Réessayer',
  whatIsShared: 'Ce qui est partagé',
  whatYouAgreeTo: 'Ce que vous acceptez',
  backTo: (business) => `Revenir à ${business}`,
  done: 'Terminer',
  notThrough: 'Cela n’a pas abouti',

  consent: {
    heading: 'Associez le compte qui recevra vos versements',
    facts: (business) => ({
      password: ['Votre mot de passe reste chez votre banque', 'Vous vous connectez sur le site de votre banque.'],
      choice: ['Vous choisissez le compte', `Seul ce que vous choisissez est partagé avec ${business}.`],
      undo: ['Vous pouvez revenir en arrière', 'Retirez le compte quand vous le souhaitez.'],
    }),
    agreement: (business) => `En acceptant, vous partagez avec ${business} le compte que vous choisissez.`,
    agree: 'J’accepte',
  },
  dataAccess: {
    heading: (business) => `Ce qui est partagé avec ${business}`,
    details: ['Informations du compte', 'Nom du compte, type et quatre derniers chiffres.'],
    numbers: ['Numéros de compte et d’acheminement', 'Pour que les versements vous parviennent.'],
    balance: ['Solde', 'Pour vérifier que le compte est actif.'],
    ownership: ['Titulaire du compte', 'Nom et adresse enregistrés par la banque.'],
    transactions: ['Opérations passées', 'Ce qui est entré et ce qui est sorti.'],
    never: (sharesTransactions) => [
      'Jamais partagé',
      sharesTransactions ? 'Vos identifiants et vos cartes.' : 'Vos identifiants, vos cartes et vos opérations passées.',
    ],
  },
  legalDetails: {
    use: (business) => ['À quoi cela sert', `Pour recevoir sur ce compte ce que vous verse ${business}.`],
    takeBack: (business) => [
      'Jusqu’à ce que vous y mettiez fin',
      `Retirez le compte chez ${business}, ou mettez fin au partage auprès de votre banque.`,
    ],
    bank: ['Les conditions de votre banque restent', 'Votre compte suit toujours les conditions convenues avec votre banque.'],
  },
  institutionPicker: {
    heading: 'Quelle est votre banque\u202f?',
    search: 'Rechercher une banque',
    placeholder: 'Rechercher par nom',
    often: 'Souvent choisies',
    loading: 'Chargement des banques…',
    searching: 'Recherche…',
    found: plural({ one: '# banque', other: '# banques' }),
    nothing: (query) => `Aucune banque trouvée pour «\u202f${query}\u202f»`,
    nothingHint: 'Vérifiez l’orthographe ou essayez une partie plus courte du nom.',
    byHandHint: 'Il vous faut vos numéros d’acheminement et de compte.',
    notHere: 'Elle n’y est pas\u202f?',
    opening: (bank) => `${bank} s’ouvre…`,
  },
  partnerAuth: {
    heading: (bank) => `Connectez-vous à ${bank}`,
    opens: (bank) => `Une nouvelle fenêtre s’ouvre sur le site de votre banque, ${bank}.`,
    steps: (business) => [
      'Connectez-vous comme d’habitude.',
      `Acceptez de partager un compte avec ${business}.`,
      'La fenêtre se ferme et vous revenez ici.',
    ],
    open: (bank) => `Ouvrir ${bank}`,
    waitingHeading: (bank) => `Terminez dans la fenêtre ${bank}`,
    waiting: 'Cette page passe d’elle-même à la suite quand vous avez terminé.',
    show: 'Afficher la fenêtre',
    cancel: 'Annuler la connexion',
    blockedHeading: 'Votre navigateur a retenu la fenêtre',
    blocked: (bank) => `Rien d’anormal. Appuyez sur le bouton et ${bank} s’ouvre.`,
    closedHeading: (bank) => `La fenêtre ${bank} a été fermée`,
    closed: 'Vous pouvez la rouvrir ou continuer avec une autre banque.',
  },
  accountPicker: {
    heading: (several) =>
      several ? 'Quels comptes voulez-vous associer\u202f?' : 'Quel compte doit recevoir vos versements\u202f?',
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
    heading: 'Saisissez votre compte',
    lead: (microdeposits) =>
      `Un compte courant (checking) ou d’épargne (savings) américain à votre nom.${microdeposits ? ' Deux petits dépôts le confirment en un ou deux jours ouvrables.' : ''}`,
    routingNumber: 'Numéro d’acheminement (routing number)',
    accountNumber: 'Numéro de compte (account number)',
    confirmation: 'Numéro de compte, encore une fois',
    routingMissing: 'Saisissez le numéro d’acheminement. Il compte 9 chiffres.',
    routingWrong: 'Ce n’est pas un numéro d’acheminement. Vérifiez qu’aucun chiffre n’est faux.',
    routingTooShort: plural({
      one: 'Un numéro d’acheminement compte 9 chiffres. Il en manque un.',
      other: 'Un numéro d’acheminement compte 9 chiffres. Il en manque #.',
    }),
    routingTooLong: plural({
      one: 'Un numéro d’acheminement compte 9 chiffres. Il y en a un de trop.',
      other: 'Un numéro d’acheminement compte 9 chiffres. Il y en a # de trop.',
    }),
    accountMissing: 'Saisissez le numéro de compte.',
    accountTooLong: 'Un numéro de compte a 17 chiffres au plus.',
    confirmationMissing: 'Saisissez encore une fois le numéro de compte.',
    confirmationDiffers: 'Les deux numéros sont différents.',
    testAccount: ['Dans l’environnement de test, vous pouvez ', 'utiliser un compte fictif', '.'],
    refused: 'Ces numéros n’ont pas été acceptés. Vérifiez-les et réessayez.',
    submit: 'Continuer',
    submitting: 'Vérification…',
  },
  success: {
    heading: 'Votre compte est associé',
    lead: (business) => `La suite est entre les mains de ${business}.`,
    account: 'Compte bancaire',
    depositsHeading: 'Presque terminé',
    deposits: (last4) =>
      `Deux petits dépôts arrivent sur ${last4} en un ou deux jours ouvrables. Un e-mail vous expliquera comment les confirmer.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} est en maintenance`,
    maintenance: (time, day) =>
      `Le retour est prévu ${day === null ? 'aujourd’hui' : `le ${day}`} à ${time}. Vous pouvez revenir à ce moment-là ou continuer avec une autre banque.`,
    unavailableHeading: (bank) => `${bank} ne répond pas`,
    unavailable:
      'Le problème vient de la banque et nous ne savons pas combien de temps il durera. Réessayez plus tard ou continuez avec une autre banque.',
    signInFailedHeading: 'La connexion n’a pas abouti',
    signInFailed: (bank) => `${bank} y a mis fin. Vous pouvez réessayer ou continuer avec une autre banque.`,
    accountsHeading: 'Nous n’avons pas pu obtenir vos comptes',
    accounts: (bank) => `La connexion à ${bank} a réussi, mais la liste n’est pas arrivée. Un second essai suffit souvent.`,
    accountsAgain: (bank) =>
      `La connexion à ${bank} a réussi, mais la liste n’est toujours pas arrivée. Essayez peut-être une autre banque.`,
    noneHeading: 'Aucun compte ici ne peut recevoir de versements',
    none: (bank, n) =>
      `Les versements demandent un compte courant ou d’épargne américain. Chez ${bank}, ${plural({ zero: 'il n’y a aucun compte', one: 'le seul compte ne peut pas en recevoir', other: 'aucun des # comptes ne peut en recevoir' })(n)}.`,
    failureHeading: 'Nous n’avons pas pu associer votre compte',
    failure: (byHand) =>
      byHand
        ? 'Rien n’a été partagé et rien n’a changé. Vous pouvez saisir les coordonnées du compte ou réessayer plus tard.'
        : 'Rien n’a été partagé et rien n’a changé. Réessayez plus tard.',
    expiredHeading: 'Cela a pris plus de temps que prévu',
    expired: 'Pour votre sécurité, l’association s’arrête au bout d’un moment. Rien n’a été partagé.',
  },
  exit: {
    heading: 'Arrêter l’association\u202f?',
    lead: 'Votre compte n’est pas encore associé. Si vous arrêtez maintenant, il faudra tout recommencer la prochaine fois.',
    stay: 'Continuer',
    leave: 'Arrêter et fermer',
  },
});
