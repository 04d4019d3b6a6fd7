import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readStripeTypes } from './types.js';

/** The server API and its objects. The browser API has its own codes, which are in none of Stripe's types. */
const FOLDERS = ['src/sandbox', 'src/sandbox/server-api', 'src/sandbox/objects'];
/** Match `invalidRequest(400, 'parameter_missing', …)`, `code: '…'`, and messages that begin with their code. */
const PATTERNS = [
  /invalidRequest\(\s*\d+,\s*'([a-z_]+)'/g,
  /code: '([a-z_]+)'/g,
  /['`]([a-z]+_[a-z_]+): /g,
  /^ {4}'([a-z]+(?:_[a-z]+)+)',$/gm,
];
/** Matches of the last pattern that are not error codes. */
const NO_CODES = new Set(['not_simulated', 'only_simulated', 'minority_owned_business', 'pending']);

function codesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => code));
}

describe('the error codes of the server API', () => {
  it('all exist in Stripe’s API', () => {
    const codes = [...new Set(FOLDERS.flatMap(codesIn))].filter((code) => !NO_CODES.has(code));
    const known = new Set(readStripeTypes().errorCodes());
    assert.ok(codes.length > 10, 'the patterns find codes');
    assert.deepEqual(
      codes.filter((code) => !known.has(code)),
      [],
    );
  });
});
