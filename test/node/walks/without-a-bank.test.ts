import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SandboxSessionParams, SCENARIO_SECRETS } from '../../../src/sandbox/index.js';
import { checkResult, endingOf, streamOf } from './outcome.js';
import { SimulatedUser } from './simulated-user.js';
import { WholeFlow } from './whole-flow.js';

interface Journey {
  title: string;
  params?: SandboxSessionParams;
  go: (user: SimulatedUser) => Promise<void>;
  ending: string;
  stream: string;
}

async function openInstitutionPicker(user: SimulatedUser): Promise<void> {
  await user.open();
  await user.agree();
}

async function enterBankDetails(user: SimulatedUser): Promise<void> {
  await user.enterBankDetails();
  await user.finish();
}

async function goBackFromManualEntry(user: SimulatedUser): Promise<void> {
  user.flow.send({ type: 'manualEntryRequested' });
  user.flow.send({ type: 'backRequested' });
  await user.flow.reach('consent');
}

async function openAndFail(user: SimulatedUser, secret: string): Promise<void> {
  await user.flow.start(secret);
  await user.flow.until(() => user.flow.ends.length > 0, 'ended');
}

const MANUAL_ENTRY_DONE = 'completed with typed numbers at manual_entry_success';

const JOURNEYS: Journey[] = [
  {
    title: 'leaves at the consent pane',
    go: async (user) => {
      await user.open();
      await user.leave();
    },
    ending: 'exited by person_left at consent',
    stream: 'open cancel',
  },
  {
    title: 'leaves at the institution picker',
    go: async (user) => {
      await openInstitutionPicker(user);
      await user.confirmAndLeave();
    },
    ending: 'exited by person_left at institution_picker',
    stream: 'open consent_acquired cancel',
  },
  {
    title: 'enters bank details manually from the consent pane',
    go: async (user) => {
      await user.open();
      await enterBankDetails(user);
    },
    ending: MANUAL_ENTRY_DONE,
    stream: 'open manual_entry_initiated success(manual_entry)',
  },
  {
    title: 'enters bank details manually from the institution picker and leaves at the success pane',
    go: async (user) => {
      await openInstitutionPicker(user);
      await user.enterBankDetails();
      await user.leave();
    },
    ending: MANUAL_ENTRY_DONE,
    stream: 'open consent_acquired manual_entry_initiated success(manual_entry)',
  },
  {
    title: 'goes back from manual entry and leaves',
    go: async (user) => {
      await user.open();
      await goBackFromManualEntry(user);
      await user.leave();
    },
    ending: 'exited by person_left at consent',
    stream: 'open manual_entry_initiated cancel',
  },
  {
    title: 'leaves at manual entry',
    go: async (user) => {
      await user.open();
      user.flow.send({ type: 'manualEntryRequested' });
      await user.confirmAndLeave();
    },
    ending: 'exited by person_left at manual_entry',
    stream: 'open manual_entry_initiated cancel',
  },
  {
    title: 'is sent to the page’s own form for manual entry',
    params: { manifest: { manual_entry_mode: 'custom' } },
    go: async (user) => {
      await user.open();
      await user.end({ type: 'manualEntryRequested' });
    },
    ending: 'exited by custom_manual_entry at manual_entry',
    stream: 'open manual_entry_initiated cancel',
  },
  {
    title: 'sees no success pane when the session skips it',
    params: { manifest: { skip_success_pane: true } },
    go: async (user) => {
      await openInstitutionPicker(user);
      await user.choose('Ninepin');
      await user.signIn();
      await user.flow.reach('account_picker');
      await user.end({ type: 'accountsConfirmed' });
    },
    ending: 'completed with ••••3391 at success',
    stream: 'open consent_acquired institution_selected(Ninepin) institution_authorized accounts_selected success',
  },
  {
    title: 'gets an error for an expired session',
    go: (user) => openAndFail(user, SCENARIO_SECRETS.expired),
    ending: 'failed with session_expired at no pane',
    stream: 'error(session_expired)',
  },
  {
    title: 'gets an error for a session that was already used',
    go: (user) => openAndFail(user, SCENARIO_SECRETS.used),
    ending: 'failed with session_already_used at no pane',
    stream: 'error(unexpected_error)',
  },
  {
    title: 'gets an error for an unknown session',
    go: (user) => openAndFail(user, 'fcsess_sandbox_1_secret_2'),
    ending: 'failed with invalid_client_secret at no pane',
    stream: 'error(unexpected_error)',
  },
];

describe('a user who chooses no bank', () => {
  for (const { title, params, go, ending, stream } of JOURNEYS) {
    it(title, async () => {
      const user = new SimulatedUser(new WholeFlow(params));

      await go(user);

      assert.equal(endingOf(user.flow), ending);
      assert.equal(streamOf(user.flow), stream);
      await checkResult(user.flow);
    });
  }
});
