import type { Configuration } from '../contract/configuration.js';

let defaults: Configuration = {};

/**
 * Sets page-wide defaults, so that the bare tag with its `client-secret` is enough.
 * Other defaults stay as they are; `undefined` removes one.
 */
export function configure(configuration: Configuration): void {
  defaults = { ...defaults, ...configuration };
}

/** Returns the current page-wide defaults. */
export const configuration = (): Configuration => defaults;
