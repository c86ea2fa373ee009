/** So many entries stand beside a map before it is copied whole. */
const MOST_BESIDE = 64;

/** Stands under a key that was taken out. */
const GONE: unique symbol = Symbol("gone");

type Beside<Key, Value> = ReadonlyMap<Key, Value | typeof GONE>;

/**
 * A map with other values under some of its keys, made without copying what is the same: with each key pressed one paragraph of a long
 * text becomes another. `map` stays as it is. A key with `undefined` is taken out; new keys come last.
 */
export function patchedMap<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value | undefined]>,
): ReadonlyMap<Key, Value> {
  const [base, beside] =
    map instanceof PatchedMap ? [map.base, new Map(map.beside)] : [map, new Map<Key, Value | typeof GONE>()];
  let { size } = map;
  for (const [key, value] of changes) {
    const [isBelow, other] = [base.has(key), beside.get(key)];
    const wasThere = other === undefined ? isBelow : other !== GONE;
    size += Number(value !== undefined) - Number(wasThere);
    if (value === undefined && !isBelow) beside.delete(key);
    else beside.set(key, value === undefined ? GONE : value);
  }
  return beside.size > MOST_BESIDE ? copied(base, beside) : new PatchedMap<Key, Value>(base, beside, size);
}

/** A map is copied from a map at a stroke; entry by entry it would be the slowest thing in the act that it falls into. */
function copied<Key, Value>(base: ReadonlyMap<Key, Value>, beside: Beside<Key, Value>): ReadonlyMap<Key, Value> {
  const copy = new Map(base);
  for (const [key, value] of beside) {
    if (value === GONE) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

class PatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  readonly beside: Beside<Key, Value>;
  readonly size: number;
  constructor(base: ReadonlyMap<Key, Value>, beside: Beside<Key, Value>, size: number) {
    this.base = base;
    this.beside = beside;
    this.size = size;
  }
  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }
  get(key: Key): Value | undefined {
    const other = this.beside.get(key);
    return other === undefined ? this.base.get(key) : other === GONE ? undefined : other;
  }
  *keys(): MapIterator<Key> {
    for (const key of this.base.keys()) if (this.beside.get(key) !== GONE) yield key;
    for (const [key, value] of this.beside) if (value !== GONE && !this.base.has(key)) yield key;
  }
  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.base) {
      const now = this.beside.get(key);
      if (now !== GONE) yield [key, now === undefined ? value : now];
    }
    for (const [key, value] of this.beside) {
      if (value !== GONE && !this.base.has(key)) yield [key, value];
    }
  }
  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }
  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }
  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
