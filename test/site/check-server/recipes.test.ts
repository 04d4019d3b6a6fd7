import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { checkServer, CHECKS } from '../../../src/check-server/check-server.js';
import { FRAMEWORKS, ORIGIN, startRecipes, type Recipes } from '../e2e/recipes-servers.js';

describe('check-server', () => {
  let recipes: Recipes;
  before(async () => {
    // The servers log each request that they refuse.
    mock.method(console, 'error', () => undefined);
    recipes = await startRecipes({ controlDoor: true });
  });
  after(() => recipes.close());

  for (const framework of FRAMEWORKS) {
    it(`finds no faults in the recipe for ${framework}`, async () => {
      const [seller, second] = [await recipes.signIn(), await recipes.signIn()];
      const checked: string[] = [];

      const findings = await checkServer(
        {
          baseUrl: recipes.urls[framework],
          origin: ORIGIN,
          login: { Cookie: seller.cookie },
          secondLogin: { Cookie: second.cookie },
          sandbox: recipes.platform.server.url,
          secretKey: 'sk_test_sandbox',
        },
        (name) => checked.push(name),
      );

      assert.deepEqual(findings, []);
      assert.deepEqual(
        checked,
        CHECKS.map(({ name }) => name),
      );
    });
  }
});
