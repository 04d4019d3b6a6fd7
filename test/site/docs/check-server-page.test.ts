import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../../src/check-server/check-server.js';
import { HELP } from '../../../src/check-server/command-line.js';
import { server } from './readme.js';

describe('the page about servers', () => {
  it('lists every check', () => {
    assert.deepEqual(
      server.column('### All checks', 1),
      CHECKS.map(({ name }) => name),
    );
  });

  it('lists every option of the command', () => {
    assert.deepEqual(
      server.column('## Check your server', 1),
      [...HELP.matchAll(/^ {2}(--[\w-]+ <\w+>)/gm)].map(([, option]) => option),
    );
  });
});
