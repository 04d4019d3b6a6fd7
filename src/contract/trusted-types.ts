/** The part of Trusted Types that the element uses. TypeScript's DOM library lacks them. @see https://w3c.github.io/trusted-types/dist/spec/ */
export interface TrustedTypes {
  /** `null` if the page has no default policy. */
  defaultPolicy: unknown;
  createPolicy<Rules extends object>(name: string, rules: Rules): Rules;
}
