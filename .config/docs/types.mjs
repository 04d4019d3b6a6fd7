/** Reads from the TypeScript compiler what the manifest only names: the details of events, and the package's exported types. */
import ts from 'typescript';

const ENTRY = 'src/index.ts';
const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file));
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
const program = ts.createProgram([ENTRY], options);
const checker = program.getTypeChecker();

/** Returns the source of each event class's `detail` type, by class name. Replaces an alias from the same file with its type. */
export function detailsOfEvents() {
  const { statements } = program.getSourceFile('src/collector/events.ts');
  const aliases = new Map(statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type.getText()]));
  return new Map(
    statements.filter(ts.isClassDeclaration).flatMap(({ name, heritageClauses = [] }) => {
      const [base] = heritageClauses[0]?.types ?? [];
      const detail = base?.expression.getText() === 'CollectorEvent' ? base.typeArguments?.[0]?.getText() : undefined;
      return detail ? [[name.text, (aliases.get(detail) ?? detail).replace(/\s+/g, ' ')]] : [];
    }),
  );
}

const isType = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
const origin = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** Returns the source of a declaration with its comment. Replaces aliases and `typeof` with the types that they refer to. */
function sourceOf(declaration) {
  const { name, type } = declaration;
  if (type && ts.isTypeReferenceNode(type) && !type.typeArguments) {
    const [target] = origin(checker.getSymbolAtLocation(type.typeName)).declarations;
    if (isType(target)) return sourceOf(target).replace(/\b(interface|type) \w+/, `$1 ${name.text}`);
  }
  const { character: indent } = declaration.getSourceFile().getLineAndCharacterOfPosition(declaration.getStart());
  if (!type?.getText().includes('typeof'))
    return declaration
      .getFullText()
      .trim()
      .replaceAll(`\n${' '.repeat(indent)}`, '\n');
  const members = checker
    .getTypeAtLocation(declaration)
    .types.map((member) => `\n  | ${checker.typeToString(member).replaceAll('"', "'")}`);
  const comment = declaration.getFullText().slice(0, -declaration.getText().length).trim();
  return `${comment ? `${comment}\n` : ''}export type ${name.text} =${members.join('')};`;
}

/** Returns the name and the source of each exported type, except classes. */
export function publicTypes() {
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(ENTRY)));
  return exported
    .flatMap((symbol) => {
      const { declarations = [] } = origin(symbol);
      const [declaration] = declarations;
      return declarations.every(isType) && declaration ? [{ name: symbol.name, source: sourceOf(declaration) }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
