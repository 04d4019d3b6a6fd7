/** What the manifest names and does not spell out, as the compiler knows it: details of events, and the types that the package exports. */
import ts from 'typescript';

const ENTRY = 'src/index.ts';
const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file));
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
const program = ts.createProgram([ENTRY], options);
const checker = program.getTypeChecker();

/** Maps each event class to the source of its `detail` type. An alias of the same file is replaced with its type. */
export function detailsOfEvents() {
  const { statements } = program.getSourceFile('src/events.ts');
  const aliases = new Map(statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type]));
  const spellOut = (name) => {
    const type = aliases.get(name);
    return type && (ts.isUnionTypeNode(type) ? `(${type.getText()})` : type.getText());
  };
  return new Map(
    statements.filter(ts.isClassDeclaration).flatMap(({ name, heritageClauses = [] }) => {
      const [base] = heritageClauses[0]?.types ?? [];
      const written = base?.expression.getText() === 'CollectorEvent' ? base.typeArguments?.[0]?.getText() : undefined;
      return written ? [[name.text, written.replace(/^\w+/, (first) => spellOut(first) ?? first).replace(/\s+/g, ' ')]] : [];
    }),
  );
}

const isType = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
const origin = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** The source of a declaration with its comment. Where another name or a list stands for it, what these mean. */
function sourceOf(declaration) {
  const { name, type } = declaration;
  if (type && ts.isTypeReferenceNode(type) && !type.typeArguments) {
    const [meant] = origin(checker.getSymbolAtLocation(type.typeName)).declarations;
    if (isType(meant)) return sourceOf(meant).replace(/\b(interface|type) \w+/, `$1 ${name.text}`);
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

/** The types that the entry exports, by name, each with its source. Classes have their own place. */
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
