/** A logged call, without its query and body, because they hold secrets. */
export interface LoggedCall {
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  /** Ids in it are masked. */
  path: string;
  /** `null`: the caller got no answer. */
  status: number | null;
  milliseconds: number;
}

const KEPT = 200;

/** Masks an id, such as `btok_…x7Qp`: enough to tell ids apart, not enough to use one. */
export function masked(text: string): string {
  return text.replaceAll(/\b([a-z]+(?:_sandbox)?)_\w*(\w{4})\b/g, '$1_…$2');
}

/** The last calls, newest first. */
export function createCallLog() {
  const calls: LoggedCall[] = [];
  return {
    add(call: LoggedCall): void {
      calls.unshift({ ...call, path: call.path.split('/').map(maskedPart).join('/') });
      calls.length = Math.min(calls.length, KEPT);
    },
    all: (): readonly LoggedCall[] => calls,
  };
}

/** Words of the API have underscores too. Only ids have a digit or a capital letter. */
function maskedPart(part: string): string {
  return /[A-Z0-9]/.test(part) ? masked(part) : part;
}

export type CallLog = ReturnType<typeof createCallLog>;
