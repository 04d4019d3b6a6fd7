import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { gettingStarted, readme } from './readme.js';

/** Returns the first code block in a language that contains `part`. */
function block(page: { text: string }, language: string, part: string): string {
  const blocks = [...page.text.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)];
  const found = blocks.find(([, each, code = '']) => each === language && code.includes(part));
  assert.ok(found?.[2], part);
  return found[2];
}

/** Returns the compiler errors for code that imports the package and is located next to the recipes. */
function diagnosticsOf(code: string): string[] {
  const file = resolve('demo/recipes/readme-example.ts');
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const text = code
    .replace("import 'bank-account-token-collector'", "import '../../src/index.js'")
    .replaceAll("'./recipes/", "'./");
  host.fileExists = (path) => path === file || fileExists.call(host, path);
  host.readFile = (path) => (path === file ? text : readFile.call(host, path));
  host.getSourceFile = (path, version, ...rest) =>
    path === file ? ts.createSourceFile(path, text, version) : getSourceFile.call(host, path, version, ...rest);
  const program = ts.createProgram([file], { ...options, noEmit: true, noImplicitAny: false, strictNullChecks: false }, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

describe('the code in the README', () => {
  it('compiles on the page with the types of the element', () => {
    assert.deepEqual(diagnosticsOf(block(readme, 'js', 'token-collected')), []);
  });

  it('compiles on the server with the types of the recipe', () => {
    assert.deepEqual(diagnosticsOf(block(readme, 'ts', 'payoutRoutes')), []);
  });

  it('has only lines on the server that “Getting started” runs', () => {
    const tested = block(gettingStarted, 'ts', 'app.listen').split('\n');
    const isTested = (line: string): boolean => tested.some((each) => each.startsWith(line.replace(/\);$/, '')));

    assert.deepEqual(
      block(readme, 'ts', 'payoutRoutes')
        .split('\n')
        .filter((line) => !isTested(line)),
      [],
    );
  });

  it('sends the same requests from the page as “Getting started”', () => {
    const tested = block(gettingStarted, 'js', "post('/payouts/session')");
    for (const request of [
      "post('/payouts/session')).clientSecret",
      "post('/payouts/account', { token: event.detail.token.id })",
    ]) {
      assert.ok(tested.includes(request) && readme.text.includes(request), request);
    }
  });
});
