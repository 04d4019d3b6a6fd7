/** The bank's window, as far as the flow can see it. */
export interface BankWindow {
  /** A hint and no verdict: a page that cuts its opener off reads as closed. */
  readonly isClosed: boolean;
  /** Brings it to the front. */
  focus(): void;
  close(): void;
}

/** What the bank's window says when it is done. */
export type ReturnStatus = 'success' | 'failure' | 'cancel';

/**
 * Opens the bank's window at `url`, in the same task; `null` when the browser held it back.
 * `onReturn` is called when the window says that it is done. That is not believed: it only makes the API be asked at once.
 */
export type OpenBankWindow = (url: string, authSessionId: string, onReturn: (status: ReturnStatus) => void) => BankWindow | null;
