#!/usr/bin/env node
import { runCheckServer } from './command-line.js';

const HELP = `bank-account-token-collector check-server <base-url>   checks your server's three requests (--help: its options)
`;

const [command, ...args] = process.argv.slice(2);
const print = (text: string) => void process.stdout.write(text);

if (command === 'check-server') {
  process.exitCode = await runCheckServer(args, print);
} else {
  print(HELP);
  process.exitCode = command === undefined || command === '--help' ? 0 : 2;
}
