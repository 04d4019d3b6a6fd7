/** Words that a page puts in the place of ours; what it leaves out stays. */
export type Overrides<Messages> = {
  [Group in keyof Messages]?: Messages[Group] extends string | ((...values: never[]) => string)
    ? Messages[Group]
    : Partial<Messages[Group]>;
};

/** One level deep, as the tables are. */
export function merge<Messages extends object>(messages: Messages, overrides: Overrides<Messages>): Messages {
  const own = overrides as Record<string, unknown>;
  const groups = Object.entries(messages).map(([group, words]: [string, unknown]) => {
    const wanted = own[group] ?? words;
    return [group, typeof wanted === 'object' ? { ...(words as object), ...wanted } : wanted];
  });
  return Object.fromEntries(groups) as Messages;
}
