import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '../../.config/docs/markdown.mjs';

describe('a heading on a page of the documentation', () => {
  const MARKDOWN = '## `<b>` & "so" &amp; on\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
  const TEXT = '&lt;b&gt; &amp; &quot;so&quot; &amp; on';

  it('is text and no markup where the page is told in brief', () => {
    const { headings } = render(MARKDOWN);

    assert.deepEqual(headings, [{ id: 'b--so--on', text: TEXT, depth: 2 }]);
  });

  it('gives the table below it a name that ends where it should', () => {
    const { html } = render(MARKDOWN);

    assert.ok(html.includes(` aria-label="Table: ${TEXT}">`), html);
  });
});
