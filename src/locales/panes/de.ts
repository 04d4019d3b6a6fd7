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
  enterByHand: 'Kontodaten manuell eingeben',
  tryAgain: 'Noch einmal versuchen',
  whatIsShared: 'Was weitergegeben wird',
  whatYouAgreeTo: 'Details zu Ihrer Zustimmung',
  backTo: (business) => `Zurück zu ${business}`,
  done: 'Fertig',
  notThrough: 'Das hat nicht geklappt',

  consent: {
    heading: 'Verknüpfen Sie das Konto für Ihre Auszahlungen',
    facts: (business) => ({
      password: ['Ihr Passwort bleibt bei Ihrer Bank', 'Sie melden sich auf der Website Ihrer Bank an.'],
      choice: ['Sie wählen das Konto', `Nur das gewählte Konto geht an ${business}.`],
      undo: ['Sie behalten die Kontrolle', 'Sie können das Konto jederzeit entfernen.'],
    }),
    agreement: (business) => `Wenn Sie fortfahren, geben Sie die Daten des gewählten Kontos an ${business} weiter.`,
    agree: 'Zustimmen und fortfahren',
  },
  dataAccess: {
    heading: (business) => `Was an ${business} weitergegeben wird`,
    details: ['Kontodetails', 'Name, Art und letzte vier Ziffern des Kontos.'],
    numbers: ['Kontonummer und Routing Number', 'Für Ihre Auszahlungen.'],
    balance: ['Kontostand', 'Um zu bestätigen, dass das Konto aktiv ist.'],
    ownership: ['Kontoinhaber', 'Name und Anschrift, wie bei der Bank hinterlegt.'],
    transactions: ['Umsätze', 'Ein- und Ausgänge auf dem Konto.'],
    never: (sharesTransactions) => [
      'Nie weitergegeben',
      sharesTransactions ? 'Ihr Passwort und Ihre Karten.' : 'Ihr Passwort, Ihre Karten und Ihre Umsätze.',
    ],
  },
  legalDetails: {
    use: (business) => ['Verwendung', `Damit ${business} Geld auf dieses Konto auszahlen kann.`],
    takeBack: (business) => [
      'Sie können den Zugriff jederzeit widerrufen',
      `Entfernen Sie das für ${business} hinterlegte Konto oder beenden Sie die Freigabe bei Ihrer Bank.`,
    ],
    bank: ['Bei Ihrer Bank ändert sich nichts', 'Die Bedingungen Ihrer Bank gelten weiter.'],
  },
  institutionPicker: {
    heading: 'Welche Bank nutzen Sie?',
    search: 'Bank suchen',
    placeholder: 'Nach Namen suchen',
    often: 'Beliebte Banken',
    loading: 'Banken werden geladen\u00a0…',
    searching: 'Suche läuft\u00a0…',
    found: plural({ one: '# Bank', other: '# Banken' }),
    nothing: (query) => `Keine Bank gefunden für „${query}“`,
    nothingHint: 'Prüfen Sie die Schreibweise oder geben Sie nur einen Teil des Namens ein.',
    byHandHint: 'Sie brauchen Ihre Routing Number und Ihre Kontonummer.',
    notHere: 'Ihre Bank ist nicht dabei?',
    opening: (bank) => `${bank} wird geöffnet\u00a0…`,
  },
  partnerAuth: {
    heading: (bank) => `Bei ${bank} anmelden`,
    opens: (bank) => `Die Website von ${bank} öffnet sich in einem neuen Fenster.`,
    steps: (business) => [
      'Melden Sie sich wie gewohnt an.',
      `Erlauben Sie die Weitergabe an ${business}.`,
      'Das Fenster schließt sich, und Sie kehren hierher zurück.',
    ],
    open: (bank) => `${bank} öffnen`,
    waitingHeading: (bank) => `Weiter im Fenster von ${bank}`,
    waiting: 'Hier geht es automatisch weiter, sobald Sie fertig sind.',
    show: 'Fenster anzeigen',
    cancel: 'Anmeldung abbrechen',
    blockedHeading: 'Ihr Browser hat das Fenster der Bank blockiert',
    blocked: (bank) => `Kein Problem. Mit der Schaltfläche öffnen Sie ${bank}.`,
    closedHeading: (bank) => `Das Fenster von ${bank} wurde geschlossen`,
    closed: 'Sie können es wieder öffnen oder eine andere Bank wählen.',
    offline: 'Sie scheinen offline zu sein. Es geht weiter, sobald Sie wieder verbunden sind.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Welche Konten möchten Sie verknüpfen?' : 'Wohin sollen wir Ihre Auszahlungen senden?'),
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
    heading: 'Geben Sie Ihre Kontodaten ein',
    lead: (microdeposits) =>
      `Nutzen Sie ein US-Girokonto (checking) oder US-Sparkonto (savings) auf Ihren Namen.${microdeposits ? ' Zur Bestätigung senden wir in 1–2 Werktagen zwei kleine Beträge.' : ''}`,
    routingNumber: 'Bankleitzahl (Routing Number)',
    accountNumber: 'Kontonummer (Account Number)',
    confirmation: 'Kontonummer bestätigen',
    routingMissing: 'Geben Sie die Routing Number ein. Sie hat 9 Ziffern.',
    routingWrong: 'Diese Routing Number ist ungültig. Prüfen Sie jede Ziffer.',
    routingTooShort: plural({
      one: 'Eine Routing Number hat 9 Ziffern. Eine fehlt.',
      other: 'Eine Routing Number hat 9 Ziffern. Es fehlen #.',
    }),
    accountMissing: 'Geben Sie die Kontonummer ein.',
    accountTooLong: 'Eine Kontonummer hat höchstens 17 Ziffern.',
    confirmationMissing: 'Geben Sie die Kontonummer noch einmal ein.',
    confirmationDiffers: 'Die Kontonummern stimmen nicht überein.',
    testAccount: ['In der Sandbox können Sie ', 'ein Testkonto verwenden', '.'],
    refused: 'Diese Nummern wurden nicht akzeptiert. Prüfen Sie sie und versuchen Sie es noch einmal.',
    submit: 'Weiter',
    submitting: 'Wird geprüft\u00a0…',
  },
  success: {
    heading: 'Ihr Konto ist verknüpft',
    lead: (business) => `Kehren Sie zu ${business} zurück, um abzuschließen.`,
    account: 'Bankkonto',
    depositsHeading: 'Fast geschafft',
    deposits: (last4) =>
      `Wir senden in 1–2 Werktagen zwei kleine Beträge an ${last4}. Wie Sie diese bestätigen, erfahren Sie per E-Mail.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} wird gerade gewartet`,
    maintenance: (time, day) =>
      `Die Bank ist voraussichtlich ${day === null ? 'heute' : `am ${day}`} um ${time} Uhr wieder erreichbar. Kommen Sie dann zurück oder wählen Sie eine andere Bank.`,
    unavailableHeading: (bank) => `${bank} antwortet nicht`,
    unavailable:
      'Die Störung liegt bei der Bank, und wir wissen nicht, wie lange sie dauert. Versuchen Sie es später noch einmal oder wählen Sie eine andere Bank.',
    signInFailedHeading: 'Die Anmeldung hat nicht geklappt',
    signInFailed: (bank) => `${bank} hat sie beendet. Versuchen Sie es noch einmal oder wählen Sie eine andere Bank.`,
    accountsHeading: 'Wir konnten Ihre Konten nicht abrufen',
    accounts: (bank) => `Die Anmeldung hat geklappt, aber ${bank} hat Ihre Konten nicht gesendet. Ein zweiter Versuch hilft oft.`,
    accountsAgain: (bank) =>
      `Die Anmeldung hat geklappt, aber ${bank} hat Ihre Konten wieder nicht gesendet. Vielleicht klappt es mit einer anderen Bank.`,
    noneHeading: 'Keine geeigneten Konten',
    none: (bank, n) =>
      `Auszahlungen brauchen ein US-Girokonto oder US-Sparkonto. Bei ${bank} ${plural({ zero: 'haben Sie kein Konto', one: 'kann Ihr Konto keine Auszahlungen empfangen', other: 'kann keines Ihrer # Konten Auszahlungen empfangen' })(n)}.`,
    failureHeading: 'Wir konnten Ihr Konto nicht verknüpfen',
    failure: 'Es wurde nichts weitergegeben und nichts geändert. Versuchen Sie es später noch einmal.',
    expiredHeading: 'Ihre Sitzung ist abgelaufen',
    expired: 'Zu Ihrer Sicherheit endet die Sitzung nach einer Weile. Es wurde nichts weitergegeben.',
  },
  exit: {
    heading: 'Verknüpfen abbrechen?',
    lead: 'Ihr Konto ist noch nicht verknüpft. Wenn Sie jetzt aufhören, beginnen Sie beim nächsten Mal von vorn.',
    stay: 'Weitermachen',
    leave: 'Abbrechen und schließen',
  },
});
