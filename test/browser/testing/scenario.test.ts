import { expect } from '@open-wc/testing';
import type { ApiError } from '../../../src/api/api-error.js';
import { createApi } from '../../../src/api/client.js';
import { sessionIdOf } from '../../../src/contract/session-id.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import { lend, pageSandbox, sandboxOf } from '../../../src/sandbox/in-page.js';
import { scenario } from '../../../src/testing/index.js';

/** The browser takes this URL for another module. */
const ANOTHER_COPY: string = new URL('../../../src/sandbox/in-page.ts?copy', import.meta.url).href;

/** Resolves with the session's id, or with the code of the refusal, from the sandbox of a secret. */
async function ask(clientSecret: string): Promise<string> {
  const { origin, fetch } = sandboxOf(clientSecret);
  const asked = createApi({ clientSecret, origin, fetch }).synchronize(new AbortController().signal);
  return asked.then(
    ({ manifest }) => manifest.id,
    (error: unknown) => (error as ApiError).body.code ?? 'no code',
  );
}

describe('a scripted sandbox', () => {
  it('serves its own client secrets and no others', async () => {
    const [one, other] = [await scenario(), await scenario()];

    expect(sandboxOf(one.clientSecret)).not.to.equal(sandboxOf(other.clientSecret));
    expect(sandboxOf('fcsess_sandbox_linked_secret_demo')).to.equal(pageSandbox());
  });

  it('creates a new session for each call of fetchClientSecret', async () => {
    const { clientSecret, fetchClientSecret } = await scenario();

    const secrets = [clientSecret, await fetchClientSecret(), await fetchClientSecret()];

    expect(new Set(secrets).size).to.equal(3);
    expect(await Promise.all(secrets.map(ask))).to.deep.equal(secrets.map(sessionIdOf));
  });

  it('has a clock that only the test advances', async () => {
    const { clientSecret, fetchClientSecret, letPass, expire } = await scenario('linked', { startsAt: Date.UTC(2026, 0, 1) });
    letPass(59 * 60_000);
    const later = await fetchClientSecret();
    letPass(60_000);
    const before = [await ask(clientSecret), await ask(later)];

    expire();

    expect(before).to.deep.equal(['session_expired', sessionIdOf(later)]);
    expect(await ask(later)).to.equal('session_expired');
  });

  it('is found by another copy of the module, such as one in a bundle of the element', async () => {
    const other = (await import(ANOTHER_COPY)) as { sandboxOf: typeof sandboxOf };
    const sandbox = createSandbox();

    lend('fcsess_sandbox_lent_secret', sandbox);

    expect(other.sandboxOf).not.to.equal(sandboxOf);
    expect(other.sandboxOf('fcsess_sandbox_lent_secret')).to.equal(sandbox);
  });
});
