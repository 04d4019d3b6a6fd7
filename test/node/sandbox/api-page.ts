/** Generates the documentation page that lists all calls: `node --import tsx test/node/sandbox/api-page.ts --write`. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parameterNames } from '../../../src/sandbox/overview/parameter-names.js';
import type { Route } from '../../../src/sandbox/server-api/route.js';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';

export const API_PAGE = 'demo/docs/sandbox-api.md';

const INTRODUCTION = `# Sandbox API

Every call of the [sandbox](sandbox.md) that takes a secret key. *Supported* parameters change what the sandbox does or are returned in its
responses. *Refused* parameters exist at Stripe but are not simulated: the sandbox responds with 400 and says so, because a test that
passes here must not fail at Stripe. Like Stripe, it refuses all other parameters with \`parameter_unknown\`. While the sandbox runs, the
same list is at \`/sandbox\`.`;

const asCode = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function section(route: Route): string {
  const { kept, refused } = parameterNames(route);
  return [
    `## \`${route.name.replaceAll(':childId', ':id')}\``,
    route.refusal ?? route.summary,
    route.stripe === null ? 'This call exists only in the sandbox.' : `In the \`stripe\` package: \`${route.stripe}()\`.`,
    ...(kept.length > 0 ? [`Supported: ${asCode(kept)}`] : []),
    ...(refused.length > 0 ? [`Refused: ${asCode(refused)}`] : []),
  ].join('\n\n');
}

/** Resolves with the Markdown of the page, generated from the routes. */
export async function apiPage(): Promise<string> {
  const options = await resolveConfig(API_PAGE);
  return format([INTRODUCTION, ...ROUTES.map(section)].join('\n\n'), { ...options, filepath: API_PAGE });
}

if (process.argv.includes('--write')) writeFileSync(API_PAGE, await apiPage());
