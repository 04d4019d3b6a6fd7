import type { FlowWords } from '../messages.js';

/* German. A name may be “dieses Unternehmen”, so it appears only where the case does not change it: after “an” and “für”, never after “mit”. */

export const messages: FlowWords = (plural) => ({
  sandbox: 'Sandbox · keine echte Bank',
  close: 'Schließen',
  back: 'Zurück',
  progress: (step, of) => `Schritt ${step} von ${of}`,
  thisBusiness: 'dieses Unternehmen',
  gotIt: 'Verstanden',
  chooseAnotherBank: 'Andere Bank wählen',
  enterByHand: 'Kontodaten selbst eingeben',
  tryAgain: 'Noch einmal versuchen',
  whatIsShared: 'Was weitergegeben wird',
  whatYouAgreeTo: 'Was Ihre Zustimmung umfasst',
  backTo: (business) => `Zurück zu ${business}`,
  done: 'Fertig',
  notThrough: 'Das hat nicht geklappt',

  consent: {
    heading: 'Verknüpfen Sie das Konto für Ihre Auszahlungen',
    facts: (business) => ({
      password: ['Ihr Passwort bleibt bei Ihrer Bank', 'Sie melden sich auf der Website Ihrer Bank an.'],
      choice: ['Sie wählen das Konto', `Nur was Sie auswählen, geht an ${business}.`],
      undo: ['Sie können es rückgängig machen', 'Entfernen Sie das Konto, wann immer Sie möchten.'],
    }),
    agreement: (business) => `Wenn Sie zustimmen, geben Sie die Daten des gewählten Kontos an ${business} weiter.`,
    agree: 'Ich stimme zu',
  },
  dataAccess: {
    heading: (business) => `Was an ${business} weitergegeben wird`,
    details: ['Kontodetails', 'Name des Kontos, Kontoart und die letzten vier Ziffern.'],
    numbers: ['Kontonummer und Routing Number', 'Damit Auszahlungen bei Ihnen ankommen.'],
    balance: ['Kontostand', 'Um zu bestätigen, dass das Konto aktiv ist.'],
    ownership: ['Name und Anschrift', 'So, wie die Bank sie gespeichert hat.'],
    transactions: ['Bisherige Zahlungen', 'Was eingegangen ist und was abgebucht wurde.'],
    never: (sharesTransactions) => [
      'Nie weitergegeben',
      sharesTransactions ? 'Ihre Zugangsdaten und Ihre Karten.' : 'Ihre Zugangsdaten, Ihre Karten und Ihre bisherigen Zahlungen.',
    ],
  },
  legalDetails: {
    use: (business) => ['Wofür', `Damit ${business} Geld auf dieses Konto auszahlen kann.`],
    takeBack: (business) => [
      'Bis Sie es widerrufen',
      `Entfernen Sie das für ${business} hinterlegte Konto oder beenden Sie die Freigabe bei Ihrer Bank.`,
    ],
    bank: ['Die Bedingungen Ihrer Bank bleiben', 'Für Ihr Konto gilt weiter, was Sie mit Ihrer Bank vereinbart haben.'],
  },
  institutionPicker: {
    heading: 'Welche Bank nutzen Sie?',
    search: 'Bank suchen',
    placeholder: 'Nach Namen suchen',
    often: 'Oft gewählt',
    loading: 'Banken werden geladen\u00a0…',
    searching: 'Suche läuft\u00a0…',
    found: plural({ one: '# Bank', other: '# Banken' }),
    nothing: (query) => `Keine Bank gefunden für „${query}“`,
    nothingHint: 'Prüfen Sie die Schreibweise oder versuchen Sie es mit einem kürzeren Teil des Namens.',
    byHandHint: 'Sie brauchen Ihre Routing Number und Ihre Kontonummer.',
    notHere: 'Nicht dabei?',
    opening: (bank) => `${bank} wird geöffnet\u00a0…`,
  },
  partnerAuth: {
    heading: (bank) => `Bei ${bank} anmelden`,
    opens: (bank) => `Ein neues Fenster öffnet sich auf der Website von ${bank}.`,
    steps: (business) => [
      'Melden Sie sich an wie immer.',
      `Stimmen Sie zu, ein Konto für ${business} freizugeben.`,
      'Das Fenster schließt sich und Sie sind wieder hier.',
    ],
    open: (bank) => `${bank} öffnen`,
    waitingHeading: (bank) => `Weiter geht es im Fenster von ${bank}`,
    waiting: 'Diese Seite geht von selbst weiter, sobald Sie fertig sind.',
    show: 'Fenster zeigen',
    cancel: 'Anmeldung abbrechen',
    blockedHeading: 'Ihr Browser hat das Fenster zurückgehalten',
    blocked: (bank) => `Alles in Ordnung. Drücken Sie die Schaltfläche, und ${bank} öffnet sich.`,
    closedHeading: (bank) => `Das Fenster von ${bank} wurde geschlossen`,
    closed: 'Sie können es wieder öffnen oder mit einer anderen Bank weitermachen.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Welche Konten möchten Sie verknüpfen?' : 'Auf welches Konto soll ausgezahlt werden?'),
    loadingHeading: 'Ihre Konten werden abgerufen',
    loading: (bank) => `${bank} sendet die Liste\u00a0…`,
    accounts: 'Konten',
    sharing: (business, several, balances) =>
      several
        ? `Die Namen${balances ? ', Nummern und Guthaben' : ' und Nummern'} dieser Konten werden an ${business} weitergegeben.`
        : `Name${balances ? ', Nummern und Guthaben' : ' und Nummern'} dieses Kontos werden an ${business} weitergegeben.`,
    link: plural({ zero: 'Dieses Konto verknüpfen', one: 'Dieses Konto verknüpfen', other: '# Konten verknüpfen' }),
    linking: 'Wird verknüpft\u00a0…',
    endingIn: (last4) => `endet auf ${last4.split('').join(' ')}`,
    notSelectable: 'Dieses Konto kann nicht verknüpft werden',
  },
  manualEntry: {
    heading: 'Geben Sie Ihr Konto ein',
    lead: (microdeposits) =>
      `Ein US-Girokonto (checking) oder US-Sparkonto (savings) auf Ihren Namen.${microdeposits ? ' Zwei kleine Gutschriften bestätigen es in ein bis zwei Werktagen.' : ''}`,
    routingNumber: 'Bankleitzahl (Routing Number)',
    accountNumber: 'Kontonummer (Account Number)',
    confirmation: 'Kontonummer noch einmal',
    routingMissing: 'Geben Sie die Routing Number ein. Sie hat 9 Ziffern.',
    routingWrong: 'Das ist keine Routing Number. Prüfen Sie, ob eine Ziffer falsch ist.',
    routingTooShort: plural({
      one: 'Eine Routing Number hat 9 Ziffern. Eine fehlt.',
      other: 'Eine Routing Number hat 9 Ziffern. Es fehlen #.',
    }),
    routingTooLong: plural({
      one: 'Eine Routing Number hat 9 Ziffern. Eine ist zu viel.',
      other: 'Eine Routing Number hat 9 Ziffern. # sind zu viel.',
    }),
    accountMissing: 'Geben Sie die Kontonummer ein.',
    accountTooLong: 'Eine Kontonummer hat höchstens 17 Ziffern.',
    confirmationMissing: 'Geben Sie die Kontonummer noch einmal ein.',
    confirmationDiffers: 'Die beiden Nummern sind verschieden.',
    testAccount: ['In der Sandbox können Sie ', 'ein Testkonto einsetzen', '.'],
    refused: 'Diese Nummern wurden nicht angenommen. Prüfen Sie sie und versuchen Sie es noch einmal.',
    submit: 'Weiter',
    submitting: 'Wird geprüft\u00a0…',
  },
  success: {
    heading: 'Ihr Konto ist verknüpft',
    lead: (business) => `Ab hier übernimmt ${business}.`,
    account: 'Bankkonto',
    depositsHeading: 'Fast geschafft',
    deposits: (last4) =>
      `Zwei kleine Gutschriften erreichen ${last4} in ein bis zwei Werktagen. Wie Sie diese bestätigen, erfahren Sie per E-Mail.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} wird gerade gewartet`,
    maintenance: (time, day) =>
      `Die Bank ist voraussichtlich ${day === null ? 'heute' : `am ${day}`} um ${time} Uhr wieder erreichbar. Sie können dann zurückkommen oder mit einer anderen Bank weitermachen.`,
    unavailableHeading: (bank) => `${bank} antwortet nicht`,
    unavailable:
      'Die Störung liegt bei der Bank, und wir wissen nicht, wie lange sie dauert. Versuchen Sie es später noch einmal oder machen Sie mit einer anderen Bank weiter.',
    signInFailedHeading: 'Die Anmeldung hat nicht geklappt',
    signInFailed: (bank) =>
      `${bank} hat sie beendet. Sie können es noch einmal versuchen oder mit einer anderen Bank weitermachen.`,
    accountsHeading: 'Wir konnten Ihre Konten nicht abrufen',
    accounts: (bank) => `Die Anmeldung bei ${bank} hat geklappt, aber die Liste kam nicht an. Ein zweiter Versuch hilft oft.`,
    accountsAgain: (bank) =>
      `Die Anmeldung bei ${bank} hat geklappt, aber die Liste kam wieder nicht an. Vielleicht klappt es mit einer anderen Bank.`,
    noneHeading: 'Hier ist kein Konto für Auszahlungen',
    none: (bank, n) =>
      `Auszahlungen brauchen ein US-Girokonto oder US-Sparkonto. Bei ${bank} gibt es ${plural({ zero: 'kein Konto', one: 'nur ein anderes Konto', other: 'unter # Konten keines davon' })(n)}.`,
    failureHeading: 'Wir konnten Ihr Konto nicht verknüpfen',
    failure: (byHand) =>
      byHand
        ? 'Es wurde nichts weitergegeben und nichts geändert. Sie können die Kontodaten selbst eingeben oder es später noch einmal versuchen.'
        : 'Es wurde nichts weitergegeben und nichts geändert. Versuchen Sie es später noch einmal.',
    expiredHeading: 'Das hat länger gedauert als erwartet',
    expired: 'Zu Ihrer Sicherheit endet das Verknüpfen nach einer Weile. Es wurde nichts weitergegeben.',
  },
  exit: {
    heading: 'Verknüpfen abbrechen?',
    lead: 'Ihr Konto ist noch nicht verknüpft. Wenn Sie jetzt aufhören, beginnen Sie beim nächsten Mal von vorn.',
    stay: 'Weitermachen',
    leave: 'Abbrechen und schließen',
  },
});
