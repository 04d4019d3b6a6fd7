import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeCall } from '../../../src/sandbox/server-api/described.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';

const calls = ROUTES.map(describeCall);
const callOf = (stripe: string) => calls.find((call) => call.stripe === stripe)!;

describe('the list of calls', () => {
  it('has no duplicates', () => {
    assert.equal(new Set(ROUTES.map(({ name }) => name)).size, ROUTES.length);
  });

  it('names parameters as they are sent, including nested ones and those that can also be an id', () => {
    const names = callOf('accounts.createExternalAccount').parameters.map(({ name }) => name);
    assert.ok(names.includes('external_account'));
    assert.ok(names.includes('external_account[routing_number]'));
  });

  it('distinguishes supported parameters from those that the sandbox doesn’t simulate', () => {
    const { parameters } = callOf('accounts.create');
    const of = (name: string) => parameters.find((parameter) => parameter.name === name)?.isSimulated;
    assert.deepEqual([of('email'), of('documents')], [true, false]);
  });

  it('marks required parameters, and lists the allowed values', () => {
    const { parameters } = callOf('financialConnections.sessions.create');
    const of = (name: string) => parameters.find((parameter) => parameter.name === name)!;
    assert.deepEqual([of('permissions').isRequired, of('prefetch').isRequired], [true, false]);
    assert.deepEqual(of('filters[require_payment_method_support]').values, ['all', 'at_least_one', 'none']);
    assert.deepEqual(of('prefetch').values, ['balances', 'ownership', 'transactions']);
    assert.deepEqual(callOf('accounts.create').parameters.find(({ name }) => name === 'country')?.values, ['US']);
  });

  it('lists the fields that can be expanded, including those in lists', () => {
    assert.ok(callOf('financialConnections.sessions.retrieve').expandable.includes('accounts.data.ownership'));
    assert.ok(callOf('financialConnections.accounts.list').expandable.includes('data.account_holder.account'));
    assert.deepEqual(callOf('accounts.deleteExternalAccount').expandable, []);
  });
});
