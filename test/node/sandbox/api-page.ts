/** Writes the documentation's page of all calls: `node --import tsx test/node/sandbox/api-page.ts --write`. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parameterNames } from '../../../src/sandbox/overview/parameter-names.js';
import type { Route } from '../../../src/sandbox/server-api/route.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';

export const API_PAGE = 'demo/docs/sandbox-api.md';

const INTRODUCTION = `# The sandbox's server API

Every call that the [sandbox](testing.md#the-sandbox) answers with a secret key. Parameters that are *kept* decide what the sandbox does
or come back in its answers. Parameters that are *refused* exist at Stripe and are not simulated: the sandbox answers 400 with a sentence
that says so, because a test that passes here must not fail at Stripe. Everything else is refused as Stripe refuses it, with
\`parameter_unknown\`. The same list is at \`/sandbox\` while the sandbox runs.`;

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function section(route: Route): string {
  const { kept, refused } = parameterNames(route);
  return [
    `## \`${route.name.replaceAll(':childId', ':id')}\``,
    route.refusal ?? route.summary,
    route.stripe === null ? 'The sandbox’s own call.' : `In the \`stripe\` package: \`${route.stripe}()\`.`,
    ...(kept.length > 0 ? [`Kept: ${codes(kept)}`] : []),
    ...(refused.length > 0 ? [`Refused: ${codes(refused)}`] : []),
  ].join('\n\n');
}

/** The page as it has to be for the calls that exist. */
export async function apiPage(): Promise<string> {
  const options = await resolveConfig(API_PAGE);
  return format([INTRODUCTION, ...ROUTES.map(section)].join('\n\n'), { ...options, filepath: API_PAGE });
}

if (process.argv.includes('--write')) writeFileSync(API_PAGE, await apiPage());
