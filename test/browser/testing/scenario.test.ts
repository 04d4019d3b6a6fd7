import { expect } from '@open-wc/testing';
import type { ApiError } from '../../../src/api/api-error.js';
import { createApi } from '../../../src/api/client.js';
import { sessionIdOf } from '../../../src/contract/client-secret.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import { lend, pageSandbox, sandboxOf } from '../../../src/sandbox/in-page.js';
import { scenario } from '../../../src/testing/index.js';

/** Another module to the browser. */
const ANOTHER_COPY: string = new URL('../../../src/sandbox/in-page.ts?copy', import.meta.url).href;

/** What the sandbox that stands behind a secret says of it: its session's id, or why it refuses it. */
async function ask(clientSecret: string): Promise<string> {
  const { origin, fetch } = sandboxOf(clientSecret);
  const asked = createApi({ clientSecret, origin, fetch }).synchronize(new AbortController().signal);
  return asked.then(
    ({ manifest }) => manifest.id,
    (error: unknown) => (error as ApiError).body.code ?? 'no code',
  );
}

describe('a scripted sandbox', () => {
  it('stands behind its own client secrets in the page, and behind no other', async () => {
    const [one, other] = [await scenario(), await scenario()];

    expect(sandboxOf(one.clientSecret)).not.to.equal(sandboxOf(other.clientSecret));
    expect(sandboxOf('fcsess_sandbox_linked_secret_demo')).to.equal(pageSandbox());
  });

  it('gives the secret of another session each time it is asked', async () => {
    const { clientSecret, fetchClientSecret } = await scenario();

    const secrets = [clientSecret, await fetchClientSecret(), await fetchClientSecret()];

    expect(new Set(secrets).size).to.equal(3);
    expect(await Promise.all(secrets.map(ask))).to.deep.equal(secrets.map(sessionIdOf));
  });

  it('has a clock that stands still until the test lets time pass', async () => {
    const { clientSecret, fetchClientSecret, letPass, expire } = await scenario('linked', { startsAt: Date.UTC(2026, 0, 1) });
    letPass(59 * 60_000);
    const later = await fetchClientSecret();
    letPass(60_000);
    const before = [await ask(clientSecret), await ask(later)];

    expire();

    expect(before).to.deep.equal(['session_expired', sessionIdOf(later)]);
    expect(await ask(later)).to.equal('session_expired');
  });

  it('is found from another copy of the module, such as the one in a bundle of the element', async () => {
    const other = (await import(ANOTHER_COPY)) as { sandboxOf: typeof sandboxOf };
    const sandbox = createSandbox();

    lend('fcsess_sandbox_lent_secret', sandbox);

    expect(other.sandboxOf).not.to.equal(sandboxOf);
    expect(other.sandboxOf('fcsess_sandbox_lent_secret')).to.equal(sandbox);
  });
});
