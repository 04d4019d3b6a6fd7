import { readFileSync } from 'node:fs';
import type { Stripe } from 'stripe';

/** A release of the `stripe` package that is installed under an alias. */
export interface Release {
  /** The name in node_modules: `stripe`, `stripe-22`, … */
  installedAs: string;
  major: number;
  version: string;
  /** The API version that it sends. */
  apiVersion: string;
}

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };

/** All installed major versions, newest first. */
export const RELEASES: readonly Release[] = Object.keys(devDependencies)
  .filter((name) => /^stripe(-\d+)?$/.test(name))
  .map((installedAs) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${installedAs}/package.json`, 'utf8')) as { version: string };
    const [, apiVersion = ''] =
      /ApiVersion = '([^']+)'/.exec(readFileSync(`node_modules/${installedAs}/esm/apiVersion.js`, 'utf8')) ?? [];
    return { installedAs, major: Number.parseInt(version), version, apiVersion };
  })
  .sort((one, other) => other.major - one.major);

/** Loads a release. It is typed as the newest version, so older versions are used without type checks. */
export async function load({ installedAs }: Release): Promise<typeof Stripe> {
  return ((await import(installedAs)) as { Stripe: typeof Stripe }).Stripe;
}
