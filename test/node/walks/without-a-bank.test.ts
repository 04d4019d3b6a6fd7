import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SandboxSessionParams, SCENARIO_SECRETS } from '../../../src/sandbox/index.js';
import { checkTruth, endingOf, streamOf } from './outcome.js';
import { Person } from './person.js';
import { WholeFlow } from './whole-flow.js';

interface Way {
  title: string;
  params?: SandboxSessionParams;
  go: (person: Person) => Promise<void>;
  ending: string;
  stream: string;
}

async function toBanks(person: Person): Promise<void> {
  await person.open();
  await person.agree();
}

async function typeNumbers(person: Person): Promise<void> {
  await person.typeNumbers();
  await person.done();
}

async function back(person: Person): Promise<void> {
  person.flow.send({ type: 'manualEntryRequested' });
  person.flow.send({ type: 'backRequested' });
  await person.flow.reach('consent');
}

async function failToOpen(person: Person, secret: string): Promise<void> {
  await person.flow.start(secret);
  await person.flow.until(() => person.flow.ends.length > 0, 'ended');
}

const TYPED = 'completed with typed numbers at manual_entry_success';

const WAYS: Way[] = [
  {
    title: 'leaves at consent',
    go: async (person) => {
      await person.open();
      await person.leave();
    },
    ending: 'exited by person_left at consent',
    stream: 'open cancel',
  },
  {
    title: 'leaves at the banks',
    go: async (person) => {
      await toBanks(person);
      await person.leaveForSure();
    },
    ending: 'exited by person_left at institution_picker',
    stream: 'open consent_acquired cancel',
  },
  {
    title: 'types numbers at consent',
    go: async (person) => {
      await person.open();
      await typeNumbers(person);
    },
    ending: TYPED,
    stream: 'open manual_entry_initiated success(manual_entry)',
  },
  {
    title: 'types numbers at the banks and leaves at success',
    go: async (person) => {
      await toBanks(person);
      await person.typeNumbers();
      await person.leave();
    },
    ending: TYPED,
    stream: 'open consent_acquired manual_entry_initiated success(manual_entry)',
  },
  {
    title: 'comes back from the numbers and leaves',
    go: async (person) => {
      await person.open();
      await back(person);
      await person.leave();
    },
    ending: 'exited by person_left at consent',
    stream: 'open manual_entry_initiated cancel',
  },
  {
    title: 'leaves at the numbers',
    go: async (person) => {
      await person.open();
      person.flow.send({ type: 'manualEntryRequested' });
      await person.leaveForSure();
    },
    ending: 'exited by person_left at manual_entry',
    stream: 'open manual_entry_initiated cancel',
  },
  {
    title: 'is sent to a form of the page’s own',
    params: { manifest: { manual_entry_mode: 'custom' } },
    go: async (person) => {
      await person.open();
      await person.end({ type: 'manualEntryRequested' });
    },
    ending: 'exited by custom_manual_entry at manual_entry',
    stream: 'open manual_entry_initiated cancel',
  },
  {
    title: 'sees no success where there is none to see',
    params: { manifest: { skip_success_pane: true } },
    go: async (person) => {
      await toBanks(person);
      await person.choose('Ninepin');
      await person.signIn();
      await person.flow.reach('account_picker');
      await person.end({ type: 'accountsConfirmed' });
    },
    ending: 'completed with ••••3391 at success',
    stream: 'open consent_acquired institution_selected(Ninepin) institution_authorized accounts_selected success',
  },
  {
    title: 'comes with a session that has expired',
    go: (person) => failToOpen(person, SCENARIO_SECRETS.expired),
    ending: 'failed with session_expired at no pane',
    stream: 'error(session_expired)',
  },
  {
    title: 'comes with a session that was used',
    go: (person) => failToOpen(person, SCENARIO_SECRETS.used),
    ending: 'failed with session_already_used at no pane',
    stream: 'error(unexpected_error)',
  },
  {
    title: 'comes with a session of nobody’s',
    go: (person) => failToOpen(person, 'fcsess_sandbox_1_secret_2'),
    ending: 'failed with invalid_client_secret at no pane',
    stream: 'error(unexpected_error)',
  },
];

describe('a user who chooses no bank', () => {
  for (const { title, params, go, ending, stream } of WAYS) {
    it(title, async () => {
      const person = new Person(new WholeFlow(params));

      await go(person);

      assert.equal(endingOf(person.flow), ending);
      assert.equal(streamOf(person.flow), stream);
      await checkTruth(person.flow);
    });
  }
});
