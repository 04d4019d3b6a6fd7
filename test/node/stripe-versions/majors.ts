import { readFileSync } from 'node:fs';
import type { Stripe } from 'stripe';

/** A release of the `stripe` package, installed under its own name. */
export interface Release {
  /** The installed name: `stripe`, `stripe-22`, … */
  installedAs: string;
  major: number;
  version: string;
  /** The API version that it sends. */
  apiVersion: string;
}

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };

/** Every installed major, newest first. */
export const RELEASES: readonly Release[] = Object.keys(devDependencies)
  .filter((name) => /^stripe(-\d+)?$/.test(name))
  .map((installedAs) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${installedAs}/package.json`, 'utf8')) as { version: string };
    const [, apiVersion = ''] =
      /ApiVersion = '([^']+)'/.exec(readFileSync(`node_modules/${installedAs}/esm/apiVersion.js`, 'utf8')) ?? [];
    return { installedAs, major: Number.parseInt(version), version, apiVersion };
  })
  .sort((one, other) => other.major - one.major);

/** Loads one of them. Its types differ from those of `Stripe` here, so values are passed unchecked. */
export async function load({ installedAs }: Release): Promise<typeof Stripe> {
  return ((await import(installedAs)) as { Stripe: typeof Stripe }).Stripe;
}
