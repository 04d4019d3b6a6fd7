import { html } from 'hono/html';
import type { Html } from '../pages/layout.js';
import { ROUTES } from '../server-api/routes.js';
import { parameterNames } from './parameter-names.js';

function parameterList(title: string, names: readonly string[]): Html {
  if (names.length === 0) return html``;
  return html`<p>
    ${title}: ${names.map((name, place) => html`${place === 0 ? '' : ', '}<code>${name}</code>`)}
  </p>`;
}

/** Lists every call of the server API, with the parameters that it takes and those that it refuses. */
export function callsSection(): Html {
  const calls = ROUTES.map((route) => {
    const { kept, refused } = parameterNames(route);
    const nothing = route.refusal === undefined ? 'It takes no parameters.' : 'The call is refused as a whole.';
    return html`<details>
      <summary><code>${route.name}</code> ${route.refusal ?? route.summary}</summary>
      ${parameterList('Kept', kept)} ${parameterList('Refused', refused)}
      ${kept.length + refused.length === 0 ? html`<p>${nothing}</p>` : ''}
    </details>`;
  });
  return html`<section class="calls">
    <h2 id="server-api">Server API <span class="count">${ROUTES.length}</span></h2>
    ${calls}
  </section>`;
}
