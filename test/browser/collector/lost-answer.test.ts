import { expect } from '@open-wc/testing';
import { pageSandbox } from '../../../src/sandbox/in-page.js';
import { setup, signIn, watchPopups } from '../../helpers/collector.js';

describe('<bank-account-token-collector> when the response with the token is lost', () => {
  let popups: ReturnType<typeof watchPopups>;
  beforeEach(() => {
    popups = watchPopups();
  });
  afterEach(async () => {
    await popups.restore();
    pageSandbox().control({ faults: [] });
  });

  it('still reports the token, exactly once', async () => {
    const collector = await setup();
    collector.trigger.click();
    await signIn(collector);
    await collector.press('Link this account');
    await collector.pane('Your account is linked');
    pageSandbox().control({ faults: [{ path: '/v1/link_account_sessions/complete', drop: 'answer', times: 1 }] });

    await collector.press('Back to Sandbox Shop');
    const { type, detail } = await collector.outcome();

    expect(type).to.equal('token-collected');
    expect(detail.token.bank_account.last4).to.equal('6789');
    expect(collector.outcomes).to.have.lengthOf(1);
  });
});
