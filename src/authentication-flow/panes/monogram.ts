import { html, type TemplateResult } from 'lit';

/** Background and text color of a drawn letter. Each pair has a contrast of at least 7. */
const PAIRS = [
  ['#1e4e79', '#e3effa'],
  ['#4a3b63', '#ece4f7'],
  ['#2f5934', '#dff0d2'],
  ['#7a2e23', '#fde7dc'],
  ['#5c4410', '#fbeecb'],
  ['#20505a', '#dcedf0'],
] as const;

function pairFor(name: string): readonly [string, string] {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return PAIRS[sum % PAIRS.length] ?? PAIRS[0];
}

/** Renders the first letter of a name, in a color that depends only on the name. */
export function monogram(name: string, isLarge = false): TemplateResult {
  const [ground, ink] = pairFor(name);
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0] ?? '';
  return html`<svg class=${isLarge ? 'mark large' : 'mark'} viewBox="0 0 40 40" aria-hidden="true">
    <rect width="40" height="40" fill=${ground} />
    <text x="20" y="20" dy=".36em" text-anchor="middle" font-size="20" font-weight="600" fill=${ink}>
      ${letter.toLocaleUpperCase()}
    </text>
  </svg>`;
}
