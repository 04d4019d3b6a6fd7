import * as v from 'valibot';

const WithSession = v.object({ session: v.pipe(v.string(), v.regex(/^fcsess_\w{1,128}$/)) });

/** Returns the session id that the page sent with its token, or `undefined` if the body has no valid one. */
export function readSession(body: unknown): string | undefined {
  const { success, output } = v.safeParse(WithSession, body);
  return success ? output.session : undefined;
}
