/** A page's replacements for default texts. Omitted ones keep the default. */
export type Overrides<Messages> = {
  [Group in keyof Messages]?: Messages[Group] extends string | ((...values: never[]) => string)
    ? Messages[Group]
    : Partial<Messages[Group]>;
};

/** Merges replacements into default texts. `undefined` and `null`, which frameworks pass for unset values, keep the default text. */
export function merge<Messages extends object>(messages: Messages, overrides?: Overrides<Messages> | null): Messages {
  const merged = Object.entries(messages).map(([name, word]: [string, unknown]) => {
    const own = (overrides as Record<string, unknown> | null | undefined)?.[name];
    const isTable = typeof word === 'object' && !Array.isArray(word);
    return [name, isTable ? merge(word as object, own as object) : (own ?? word)];
  });
  return Object.fromEntries(merged) as Messages;
}
