import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../../src/check-server/check-server.js';
import { HELP } from '../../../src/check-server/command-line.js';
import { server } from './readme.js';

describe('the page about servers', () => {
  const told = server.column('## Check your server', 1);

  it('names every check', () => {
    assert.deepEqual(
      told.filter((name) => !name.startsWith('--')),
      CHECKS.map(({ name }) => name),
    );
  });

  it('names every option of the command', () => {
    assert.deepEqual(
      told.filter((name) => name.startsWith('--')),
      [...HELP.matchAll(/^ {2}(--[\w-]+ <\w+>)/gm)].map(([, option]) => option),
    );
  });
});
