/** Returns the part of a secret before `_secret_`: the session's id, which is public. Stripe's newer secrets, `fcsess_client_secret_…`, contain no id. */
export const sessionIdOf = (clientSecret: string): string =>
  /^(?!fcsess_client_secret)(.*?)_secret_/.exec(clientSecret)?.[1] ?? '';
