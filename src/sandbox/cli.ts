#!/usr/bin/env node
import { runCommand } from './command-line.js';

try {
  const server = await runCommand(process.argv.slice(2), (text) => process.stdout.write(text));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server?.close());
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
