import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, it } from 'node:test';
import ts from 'typescript';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file.replaceAll('\\', '/')))
  .filter((file) => file.endsWith('.ts'));

type Graph = Map<string, string[]>;

const importsOnlyTypes = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || areTypes(node.exportClause);
  const clause = node.importClause;
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause?.name && areTypes(clause?.namedBindings));
};

const areTypes = (names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean =>
  names !== undefined && 'elements' in names && names.elements.every(({ isTypeOnly }) => isTypeOnly);

/** Returns which files each file imports, statically. */
function graphOf(withTypes: boolean): Graph {
  return new Map(
    FILES.map((file) => {
      const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
      const imports = statements
        .filter((node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
        .filter((node) => withTypes || !importsOnlyTypes(node))
        .flatMap(({ moduleSpecifier: specifier }) => (specifier && ts.isStringLiteral(specifier) ? [specifier.text] : []))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(dirname(file), specifier).replace(/\.js$/, '.ts'));
      return [file, imports];
    }),
  );
}

function reachableFrom(start: string, graph: Graph): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file; file = waiting.pop())
    for (const next of graph.get(file) ?? []) if (!found.has(next)) waiting.push(next) && found.add(next);
  return found;
}

/** Returns the groups of files that import each other, directly or not. */
function circlesOf(graph: Graph): string[] {
  const reachable = new Map(FILES.map((file) => [file, reachableFrom(file, graph)]));
  const circles = FILES.map((file) => [...reachable.get(file)!].filter((other) => reachable.get(other)?.has(file)).sort());
  return [...new Set(circles.filter(({ length }) => length > 0).map((files) => files.join(' ')))];
}

describe('imports between the files of src', () => {
  it('never form a circle of values', () => {
    assert.deepEqual(circlesOf(graphOf(false)), []);
  });

  it('form one circle of types: the objects of the sandbox and the world that contains them', () => {
    const circles = circlesOf(graphOf(true));

    assert.equal(circles.length, 1, circles.join('\n'));
    assert.match(circles[0]!, /^(src\/sandbox\/(objects|webhooks|world)\S* ?)+$/);
  });
});
