import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'Bankkonto verknüpfen',
    opening: 'Wird geöffnet\u00a0…',
    required: 'Verknüpfen Sie zuerst ein Bankkonto.',
    notLoaded:
      'Die Kontoverknüpfung konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
  },
  outcome: {
    change: 'Ändern',
    linkedAccount: (bank, last4) => `${bank}, Konto endet auf ${last4}`,
    bankAccount: 'Bankkonto',
    notLinked: 'Ihr Konto wurde nicht verknüpft',
    notChanged: 'Ihr Konto wurde nicht geändert.',
    tryAgain: 'Noch einmal versuchen',
    linkAgainOrAnother: 'Verknüpfen Sie es erneut oder wählen Sie ein anderes.',
    linkAgain: 'Neu verknüpfen',
    linkAnother: 'Anderes Konto verknüpfen',
    saving: 'Wird gespeichert\u00a0…',
    saved: 'Gespeichert',
    statuses: {
      new: 'Für Auszahlungen hinterlegt',
      validated: 'Konto bestätigt',
      verified: 'Konto verifiziert',
      verification_failed: 'Wir konnten dieses Konto nicht verifizieren.',
      errored: 'Eine Auszahlung auf dieses Konto ist fehlgeschlagen.',
      tokenized_account_number_deactivated: 'Ihre Bank hat den Zugriff auf dieses Konto beendet.',
    },
    reference: (attempt) => `Referenz: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog:
      'Ein anderes Element dieser Seite verhindert das Öffnen. Schließen Sie es und versuchen Sie es noch einmal.',
    blocked_by_popover:
      'Ein anderes Element dieser Seite verhindert das Öffnen. Schließen Sie es und versuchen Sie es noch einmal.',
    blocked_by_inert: 'Dieser Teil der Seite ist noch nicht bereit. Versuchen Sie es gleich noch einmal.',
    session_expired: 'Ihre Sitzung ist abgelaufen. Es wurde nichts weitergegeben.',
    session_already_used: 'Dieser Link wurde bereits verwendet.',
    flow_load_failed:
      'Die Kontoverknüpfung konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
    stripe_js_load_failed:
      'Stripe konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und Ihren Werbeblocker, und versuchen Sie es dann noch einmal.',
    stripe_js_offline: 'Sie sind offline. Stellen Sie eine Internetverbindung her und versuchen Sie es noch einmal.',
    stripe_js_timeout: 'Stripe hat zu lange nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    api_connection_error: 'Die Verbindung ist abgebrochen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    save_failed: 'Ihr Konto ist verknüpft, konnte aber nicht gespeichert werden. Versuchen Sie es noch einmal.',
    save_refused: 'Auf dieses Konto sind keine Auszahlungen möglich.',
    unexpected_error: 'Etwas ist schiefgegangen, und Ihr Konto wurde nicht verknüpft. Versuchen Sie es noch einmal.',
    unavailable: 'Das Verknüpfen ist gerade nicht möglich. Bitte versuchen Sie es später noch einmal.',
    reload: (sentence) => `${sentence} Laden Sie die Seite neu und versuchen Sie es noch einmal.`,
  },
  overlay: {
    takingLong: 'Das dauert länger als sonst',
    keepWaiting: 'Weiter warten',
    close: 'Schließen',
  },
};
