/** Returns the session's id, which is no secret: the part before `_secret_`. Stripe's newer secrets begin `fcsess_client_secret_` and have none. */
export const sessionIdOf = (clientSecret: string): string =>
  /^(?!fcsess_client_secret)(.*?)_secret_/.exec(clientSecret)?.[1] ?? '';
