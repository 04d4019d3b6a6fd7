/** Compares the sandbox's parameters and responses with the types of the newest installed `stripe`: `npm run check:stripe-api`. */
import { readFileSync } from 'node:fs';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { type KeptDifference, differencesOf, unexplained } from './differences.js';
import { everyCall } from './every-call.js';
import { readStripeTypes } from './types.js';

const kept = JSON.parse(readFileSync('test/node/stripe-api/kept-differences.json', 'utf8')) as KeptDifference[];
const differences = differencesOf(readStripeTypes(), ROUTES, await everyCall());
const { new: unexpected, stale } = unexplained(differences, kept);
for (const difference of unexpected) console.log(`differs: ${difference}`);
for (const difference of stale) console.log(`no longer differs, remove it from kept-differences.json: ${difference}`);
console.log(
  `${String(ROUTES.length)} calls, ${String(differences.length)} differences, ${String(unexpected.length)} of them unexplained.`,
);
process.exitCode = unexpected.length + stale.length > 0 ? 1 : 0;
