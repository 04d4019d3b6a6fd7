/** What TypeScript's DOM library lacks of Trusted Types. @see https://w3c.github.io/trusted-types/dist/spec/ */
export interface TrustedTypes {
  /** `null` if the page has no default policy. */
  defaultPolicy: unknown;
  createPolicy<Rules extends object>(name: string, rules: Rules): Rules;
}
