import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { render } from '../../../.config/docs/markdown.mjs';
import { sourcePage } from '../../../.config/docs/source-page.mjs';

describe('a heading in the documentation', () => {
  const MARKDOWN = '## `<b>` & "so" &amp; on\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
  const TEXT = '&lt;b&gt; &amp; &quot;so&quot; &amp; on';

  it('is plain text in the list of headings', () => {
    const { headings } = render(MARKDOWN);

    assert.deepEqual(headings, [{ id: 'b--so--on', text: TEXT, depth: 2 }]);
  });

  it('names the table below it', () => {
    const { html } = render(MARKDOWN);

    assert.ok(html.includes(` aria-label="Table: ${TEXT}">`), html);
  });
});

describe('the page of a source folder', () => {
  it('omits dotfiles, dependencies and build output', async (t) => {
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
