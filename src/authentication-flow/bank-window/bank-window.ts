/** The bank's window. */
export interface BankWindow {
  /** Only a hint: a page with a strict `Cross-Origin-Opener-Policy` reads as closed. */
  readonly isClosed: boolean;
  /** Brings it to the front. */
  focus(): void;
  close(): void;
}

/** The status that the bank's window reports at the end. */
export type ReturnStatus = 'success' | 'failure' | 'cancel';

/**
 * Opens the bank's window at `url`, in the same task. Returns `null` if the browser blocked it.
 * `onReturn` is called when the window reports its end. The report is not trusted: it only makes the flow ask the API at once.
 */
export type OpenBankWindow = (url: string, authSessionId: string, onReturn: (status: ReturnStatus) => void) => BankWindow | null;
