import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One parameter as Stripe's types have it: `filters[country]`. */
export interface TypedParameter {
  name: string;
  isRequired: boolean;
  /** The text values that the types list; `null` where they list none. */
  values: string[] | null;
}

/** The parameters and the answer of one method of the `stripe` package. */
export interface TypedCall {
  parameters: TypedParameter[];
  /** Lists the fields of an answer that are missing, wrong, or not in the type. */
  misfits(answer: unknown): string[];
  /** Lists the fields that may be left out, below the Stripe object that they are in: `account: company.address_kana`. */
  optionalFields(answer: unknown): string[];
}

export interface StripeTypes {
  /** @param method its place in the package: `accounts.createExternalAccount` */
  call(method: string): TypedCall | null;
  /** The error codes that the types list. */
  errorCodes(): string[];
}

/** Returns the place of a field: a Stripe object begins a place of its own, whatever it is inside of. */
export function placeIn(value: object, path: string): string {
  const { object } = value as { object?: unknown };
  return typeof object === 'string' ? `${object}: ` : path;
}

const ENTRY = join(process.cwd(), 'test/node/stripe-api/virtual-entry.ts');
/** The oldest majors have a default export alone, the newest one also a named one; both are a class of this name. */
const SOURCE = `import Stripe from 'stripe';\nexport declare const client: Stripe;\nexport declare const error: Stripe.SetupIntent.LastSetupError;\n`;

function programOf(packageName: string): ts.Program {
  const folder = join(process.cwd(), 'node_modules', packageName);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    paths: { stripe: [folder] },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => file === ENTRY || fileExists(file);
  host.readFile = (file) => (file === ENTRY ? SOURCE : readFile(file));
  host.getSourceFile = (file, language, ...rest) =>
    file === ENTRY ? ts.createSourceFile(file, SOURCE, language) : getSourceFile(file, language, ...rest);
  // Majors before 21 declare their module in files that nothing imports by its path.
  const ambient = join(folder, 'types/index.d.ts');
  return ts.createProgram([ENTRY, ...(existsSync(ambient) ? [ambient] : [])], options, host);
}

/** Reads the types of one installed major of `stripe`. */
export function readStripeTypes(packageName = 'stripe'): StripeTypes {
  const program = programOf(packageName);
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(ENTRY);
  if (!entry) throw new Error('the entry was not read');
  const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(entry)!);
  const typeOf = (name: string) => checker.getTypeOfSymbol(exports.find((symbol) => symbol.name === name)!);

  const partsOf = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type]);
  const hasFlag = (type: ts.Type, flag: ts.TypeFlags) => (type.flags & flag) !== 0;
  const fieldsOf = (type: ts.Type) => checker.getPropertiesOfType(type).filter(({ name }) => name !== 'lastResponse');
  const isOptional = (field: ts.Symbol) => (field.flags & ts.SymbolFlags.Optional) !== 0;
  const itemOf = (type: ts.Type) => checker.getTypeArguments(type as ts.TypeReference)[0]!;

  /** Lists the texts of a type. `OtherString` beside them only says that there may be more one day. */
  function textsOf(type: ts.Type): string[] {
    return partsOf(type).flatMap((part) => {
      if (checker.isArrayType(part)) return textsOf(itemOf(part));
      return part.isStringLiteral() && part.value !== '' ? [part.value] : [];
    });
  }

  function parametersIn(type: ts.Type, parent = ''): TypedParameter[] {
    return partsOf(type).flatMap((part) => {
      if (checker.isArrayType(part)) return parametersIn(itemOf(part), parent);
      const isOpen = part.isIntersection() || !hasFlag(part, ts.TypeFlags.Object);
      return isOpen ? [] : fieldsOf(part).flatMap((field) => parameterOf(field, parent));
    });
  }

  function parameterOf(field: ts.Symbol, parent: string): TypedParameter[] {
    const type = checker.getTypeOfSymbol(field);
    const name = parent === '' ? field.name : `${parent}[${field.name}]`;
    const texts = textsOf(type);
    const described = { name, isRequired: !isOptional(field), values: texts.length > 0 ? texts : null };
    return [described, ...parametersIn(type, name)];
  }

  function scalarFits(value: unknown, part: ts.Type, isListed: boolean): boolean {
    if (part.isStringLiteral() || part.isNumberLiteral()) return part.value === value;
    if (hasFlag(part, ts.TypeFlags.BooleanLiteral))
      return checker.typeToString(part) === String(value) && typeof value === 'boolean';
    if (part.isIntersection()) return !isListed && typeof value === 'string';
    if (hasFlag(part, ts.TypeFlags.String)) return typeof value === 'string';
    if (hasFlag(part, ts.TypeFlags.Number)) return typeof value === 'number';
    return hasFlag(part, ts.TypeFlags.Null) && value === null;
  }

  /** Returns whether a Stripe object can be of this type, by the name that it has in `object`. */
  function isNamesake(value: object, part: ts.Type): boolean {
    const field = checker.getPropertyOfType(part, 'object');
    const { object } = value as { object?: unknown };
    return !field || object === undefined || textsOf(checker.getTypeOfSymbol(field)).every((text) => text === object);
  }

  function misfitsOfObject(value: Record<string, unknown>, part: ts.Type, path: string): string[] {
    const index = checker.getIndexTypeOfType(part, ts.IndexKind.String);
    if (!isNamesake(value, part)) return [`${path} is the object ${JSON.stringify(value['object'])}`];
    if (index) return Object.entries(value).flatMap(([key, inner]) => misfits(inner, index, `${path}.${key}`));
    const fields = new Map(fieldsOf(part).map((field) => [field.name, field]));
    const extra = Object.keys(value).filter((key) => !fields.has(key));
    return [
      ...extra.map((key) => `${path}.${key} is not in the type`),
      ...[...fields.values()].flatMap((field) => {
        if (field.name in value) return misfits(value[field.name], checker.getTypeOfSymbol(field), `${path}.${field.name}`);
        return isOptional(field) ? [] : [`${path}.${field.name} is missing`];
      }),
    ];
  }

  function misfits(value: unknown, type: ts.Type, path: string): string[] {
    const parts = partsOf(type);
    if (typeof value !== 'object' || value === null) {
      const isListed = textsOf(type).length > 0;
      const isFit = parts.some((part) => scalarFits(value, part, isListed));
      return isFit ? [] : [`${path} is ${JSON.stringify(value)}, and may be ${checker.typeToString(type).slice(0, 120)}`];
    }
    const every = parts.filter((part) => hasFlag(part, ts.TypeFlags.Object));
    const namesakes = every.filter((part) => isNamesake(value, part));
    const objects = namesakes.length > 0 ? namesakes : every;
    const attempts = objects.map((part) => {
      if (Array.isArray(value) !== checker.isArrayType(part))
        return [`${path} is ${Array.isArray(value) ? 'a list' : 'an object'}`];
      if (Array.isArray(value)) return value.flatMap((item, place) => misfits(item, itemOf(part), `${path}[${String(place)}]`));
      return misfitsOfObject(value as Record<string, unknown>, part, path);
    });
    const [best] = attempts.sort((one, other) => one.length - other.length);
    return best ?? [`${path} is an object or a list, and may be ${checker.typeToString(type).slice(0, 120)}`];
  }

  function optionalFields(value: unknown, type: ts.Type, path: string): string[] {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) {
      const list = partsOf(type).find((part) => checker.isArrayType(part));
      return list ? value.flatMap((item) => optionalFields(item, itemOf(list), path)) : [];
    }
    const part = partsOf(type)
      .filter((each) => hasFlag(each, ts.TypeFlags.Object) && !checker.isArrayType(each))
      .sort((one, other) => misfits(value, one, '').length - misfits(value, other, '').length)[0];
    if (!part || checker.getIndexTypeOfType(part, ts.IndexKind.String)) return [];
    const place = placeIn(value, path);
    return fieldsOf(part).flatMap((field) => {
      const inner = checker.getTypeOfSymbol(field);
      const name = `${place}${field.name}`;
      // `deleted?: void` only tells an object from a deleted one.
      const isNever = partsOf(inner).every((each) => hasFlag(each, ts.TypeFlags.Void | ts.TypeFlags.Undefined));
      const isLeft = isOptional(field) && !isNever;
      return [...(isLeft ? [name] : []), ...optionalFields((value as Record<string, unknown>)[field.name], inner, `${name}.`)];
    });
  }

  /** `Promise<Response<T>>` and `ApiListPromise<T>` both hold T. */
  function answerOf(signature: ts.Signature): { type: ts.Type; isList: boolean } {
    const returned = signature.getReturnType();
    const name = returned.aliasSymbol?.name ?? returned.symbol.name;
    const [first] = returned.aliasTypeArguments ?? checker.getTypeArguments(returned as ts.TypeReference);
    const isList = name.startsWith('ApiList');
    return { type: isList ? first! : (first!.aliasTypeArguments?.[0] ?? first!), isList };
  }

  return {
    call(method) {
      let type = typeOf('client');
      for (const part of method.split('.')) {
        const field = checker.getPropertyOfType(type, part);
        if (!field) return null;
        type = checker.getTypeOfSymbol(field);
      }
      const signatures = type.getCallSignatures();
      const params = signatures.flatMap(({ parameters }) => parameters).find(({ name }) => name === 'params');
      const { type: answer, isList } = answerOf(signatures[0]!);
      const itemsOf = (body: unknown) => (isList ? (body as { data: unknown[] }).data : [body]);
      return {
        parameters: params ? parametersIn(checker.getNonNullableType(checker.getTypeOfSymbol(params))) : [],
        misfits: (body) => itemsOf(body).flatMap((item) => misfits(item, answer, method)),
        optionalFields: (body) => [...new Set(itemsOf(body).flatMap((item) => optionalFields(item, answer, '')))],
      };
    },
    errorCodes: () => textsOf(checker.getTypeOfSymbol(checker.getPropertyOfType(typeOf('error'), 'code')!)),
  };
}
