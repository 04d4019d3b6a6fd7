/** The source of ids, secrets and probabilities: unguessable by default, repeatable with a seed. */
export interface Randomness {
  /** `length` characters of 0–9, A–Z, a–z. */
  text(length: number): string;
  /** A number from 0 up to, but not including, 1. */
  fraction(): number;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** FNV-1a, 32 bits: hashes a text to a number. Similar texts get different numbers. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** `mulberry32`: small, fast and good enough for test data. Secrets use it only when a seed asks for repeatable ones. */
export function seededFractions(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function unguessableFraction(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}

/** @param seed the same seed gives the same ids in the same order; without one they can't be guessed */
export function createRandomness(seed?: string | number): Randomness {
  const fraction = seed === undefined ? unguessableFraction : seededFractions(String(seed));
  return {
    fraction,
    text: (length) => Array.from({ length }, () => ALPHABET.charAt(Math.floor(fraction() * ALPHABET.length))).join(''),
  };
}
