/** How many objects of one kind a sandbox keeps. Tests may create objects in one sandbox for weeks. */
export const KEPT_OBJECTS = 2000;

/** A map that drops its oldest entry once it is full. Setting a key again makes it the newest. */
export class Remembered<Value> extends Map<string, Value> {
  readonly #limit: number;
  readonly #onForget: (key: string, value: Value) => void;

  constructor(onForget: (key: string, value: Value) => void = () => undefined, limit = KEPT_OBJECTS) {
    super();
    this.#limit = limit;
    this.#onForget = onForget;
  }

  override set(key: string, value: Value): this {
    this.delete(key);
    super.set(key, value);
    for (const [oldest, forgotten] of this) {
      if (this.size <= this.#limit) break;
      this.delete(oldest);
      this.#onForget(oldest, forgotten);
    }
    return this;
  }
}
