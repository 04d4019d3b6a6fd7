import * as v from 'valibot';

const WithSession = v.object({ session: v.pipe(v.string(), v.regex(/^fcsess_\w{1,128}$/)) });

/** The id of the session that a token comes from, as the page has it, if the body names one. */
export function readSession(body: unknown): string | undefined {
  const { success, output } = v.safeParse(WithSession, body);
  return success ? output.session : undefined;
}
