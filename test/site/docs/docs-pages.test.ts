import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { render } from '../../../.config/docs/markdown.mjs';
import { sourcePage } from '../../../.config/docs/source-page.mjs';

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

describe('the page of a folder', () => {
  it('leaves out what begins with a dot, and what is installed or built', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'folder-'));
    t.after(() => rm(folder, { recursive: true }));
    const files = ['.env', '.next/page.js', 'dist/main.js', 'node_modules/lit/index.js', 'package-lock.json', 'src/.env.local'];
    for (const file of [...files, 'src/main.js', 'next.config.js']) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), 'KEY=1\n');
    }

    const page = await sourcePage(folder);

    assert.deepEqual(
      [...page.matchAll(/^## (.+)$/gm)].map(([, file]) => file),
      ['next.config.js', 'src/main.js'],
    );
  });
});
