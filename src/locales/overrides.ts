/** Words that a page puts in the place of ours; what it leaves out stays. */
export type Overrides<Messages> = {
  [Group in keyof Messages]?: Messages[Group] extends string | ((...values: never[]) => string)
    ? Messages[Group]
    : Partial<Messages[Group]>;
};

/** One level deep, as the tables are. What is not set takes no word's place, however a framework writes that. */
export function merge<Messages extends object>(messages: Messages, overrides?: Overrides<Messages> | null): Messages {
  const merged = Object.entries(messages).map(([name, word]: [string, unknown]) => {
    const own = (overrides as Record<string, unknown> | null | undefined)?.[name];
    const isTable = typeof word === 'object' && !Array.isArray(word);
    return [name, isTable ? merge(word as object, own as object) : (own ?? word)];
  });
  return Object.fromEntries(merged) as Messages;
}
