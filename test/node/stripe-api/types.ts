import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A parameter in Stripe's types, such as `filters[country]`. */
export interface TypedParameter {
  name: string;
  isRequired: boolean;
  /** The string values in the types, or `null` if they list none. */
  values: string[] | null;
}

/** The types of a method of the `stripe` package: its parameters and its response. */
export interface TypedCall {
  parameters: TypedParameter[];
  /** Lists the fields of a response that are missing, wrong, or not in the type. */
  mismatches(response: unknown): string[];
  /** Lists the optional fields, each with the Stripe object that it is in: `account: company.address_kana`. */
  optionalFields(response: unknown): string[];
}

export interface StripeTypes {
  /** @param method the path of the method in the package: `accounts.createExternalAccount` */
  call(method: string): TypedCall | null;
  /** The error codes that the types list. */
  errorCodes(): string[];
}

/** Returns the prefix for the fields of an object. A Stripe object starts a new prefix, wherever it is nested. */
export function prefixIn(value: object, path: string): string {
  const { object } = value as { object?: unknown };
  return typeof object === 'string' ? `${object}: ` : path;
}

const ENTRY = join(process.cwd(), 'test/node/stripe-api/virtual-entry.ts');
/** Uses the default export, because the oldest major versions have no named one. */
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
  // Major versions before 21 declare the module in files that are not reachable by path.
  const ambient = join(folder, 'types/index.d.ts');
  return ts.createProgram([ENTRY, ...(existsSync(ambient) ? [ambient] : [])], options, host);
}

/** Reads the types of an installed major version of `stripe`. */
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

  /** Lists the string literals of a type. `OtherString` next to them means only that more may be added. */
  function literalsOf(type: ts.Type): string[] {
    return partsOf(type).flatMap((part) => {
      if (checker.isArrayType(part)) return literalsOf(itemOf(part));
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
    const literals = literalsOf(type);
    const described = { name, isRequired: !isOptional(field), values: literals.length > 0 ? literals : null };
    return [described, ...parametersIn(type, name)];
  }

  function matchesScalar(value: unknown, part: ts.Type, isListed: boolean): boolean {
    if (part.isStringLiteral() || part.isNumberLiteral()) return part.value === value;
    if (hasFlag(part, ts.TypeFlags.BooleanLiteral))
      return checker.typeToString(part) === String(value) && typeof value === 'boolean';
    if (part.isIntersection()) return !isListed && typeof value === 'string';
    if (hasFlag(part, ts.TypeFlags.String)) return typeof value === 'string';
    if (hasFlag(part, ts.TypeFlags.Number)) return typeof value === 'number';
    return hasFlag(part, ts.TypeFlags.Null) && value === null;
  }

  /** Returns `true` if the `object` field allows a value to be of this type. */
  function hasSameObjectName(value: object, part: ts.Type): boolean {
    const field = checker.getPropertyOfType(part, 'object');
    const { object } = value as { object?: unknown };
    return !field || object === undefined || literalsOf(checker.getTypeOfSymbol(field)).every((literal) => literal === object);
  }

  function objectMismatches(value: Record<string, unknown>, part: ts.Type, path: string): string[] {
    const index = checker.getIndexTypeOfType(part, ts.IndexKind.String);
    if (!hasSameObjectName(value, part)) return [`${path} is the object ${JSON.stringify(value['object'])}`];
    if (index) return Object.entries(value).flatMap(([key, inner]) => mismatches(inner, index, `${path}.${key}`));
    const fields = new Map(fieldsOf(part).map((field) => [field.name, field]));
    const extra = Object.keys(value).filter((key) => !fields.has(key));
    return [
      ...extra.map((key) => `${path}.${key} is not in the type`),
      ...[...fields.values()].flatMap((field) => {
        if (field.name in value) return mismatches(value[field.name], checker.getTypeOfSymbol(field), `${path}.${field.name}`);
        return isOptional(field) ? [] : [`${path}.${field.name} is missing`];
      }),
    ];
  }

  function mismatches(value: unknown, type: ts.Type, path: string): string[] {
    const parts = partsOf(type);
    if (typeof value !== 'object' || value === null) {
      const isListed = literalsOf(type).length > 0;
      const matches = parts.some((part) => matchesScalar(value, part, isListed));
      return matches ? [] : [`${path} is ${JSON.stringify(value)}, and may be ${checker.typeToString(type).slice(0, 120)}`];
    }
    const every = parts.filter((part) => hasFlag(part, ts.TypeFlags.Object));
    const sameName = every.filter((part) => hasSameObjectName(value, part));
    const objects = sameName.length > 0 ? sameName : every;
    const attempts = objects.map((part) => {
      if (Array.isArray(value) !== checker.isArrayType(part))
        return [`${path} is ${Array.isArray(value) ? 'a list' : 'an object'}`];
      if (Array.isArray(value))
        return value.flatMap((item, index) => mismatches(item, itemOf(part), `${path}[${String(index)}]`));
      return objectMismatches(value as Record<string, unknown>, part, path);
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
      .sort((one, other) => mismatches(value, one, '').length - mismatches(value, other, '').length)[0];
    if (!part || checker.getIndexTypeOfType(part, ts.IndexKind.String)) return [];
    const prefix = prefixIn(value, path);
    return fieldsOf(part).flatMap((field) => {
      const inner = checker.getTypeOfSymbol(field);
      const name = `${prefix}${field.name}`;
      // `deleted?: void` only distinguishes an object from a deleted one.
      const isNever = partsOf(inner).every((each) => hasFlag(each, ts.TypeFlags.Void | ts.TypeFlags.Undefined));
      const isLeft = isOptional(field) && !isNever;
      return [...(isLeft ? [name] : []), ...optionalFields((value as Record<string, unknown>)[field.name], inner, `${name}.`)];
    });
  }

  /** Returns `T` of a return type `Promise<Response<T>>` or `ApiListPromise<T>`. */
  function responseOf(signature: ts.Signature): { type: ts.Type; isList: boolean } {
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
      const { type: response, isList } = responseOf(signatures[0]!);
      const itemsOf = (body: unknown) => (isList ? (body as { data: unknown[] }).data : [body]);
      return {
        parameters: params ? parametersIn(checker.getNonNullableType(checker.getTypeOfSymbol(params))) : [],
        mismatches: (body) => itemsOf(body).flatMap((item) => mismatches(item, response, method)),
        optionalFields: (body) => [...new Set(itemsOf(body).flatMap((item) => optionalFields(item, response, '')))],
      };
    },
    errorCodes: () => literalsOf(checker.getTypeOfSymbol(checker.getPropertyOfType(typeOf('error'), 'code')!)),
  };
}
