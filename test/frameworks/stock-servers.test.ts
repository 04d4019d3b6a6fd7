import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { documentedCommand, StockProject, TARBALL } from './stock-project.js';

const SERVERS = [
  { framework: 'express', packages: ['express@5.3.0', '@types/express@5.0.6'], absent: 'hono' },
  { framework: 'hono', packages: ['hono@4.13.19'], absent: 'express' },
];

for (const { framework, packages, absent } of SERVERS) {
  describe(`the recipe for ${framework} in a fresh project`, () => {
    it(`compiles with the defaults of npm init and tsc --init, without ${absent}`, async () => {
      const project = new StockProject(`stock-${framework}`);
      await project.run('npm init -y && npm pkg set type=module');
      await project.install(TARBALL, 'stripe@23.1.0', 'typescript@6.0.3', '@types/node@20', ...packages);
      await project.run(await documentedCommand('tsc --init'));

      await project.run(await documentedCommand(`dist/recipes/${framework} `));

      assert.equal(existsSync(join(project.folder, 'node_modules', absent)), false);
      assert.equal(await project.run('npx tsc --noEmit'), '');
    });
  });
}
