/** So many entries stand beside a map before it is copied whole. */
const MOST_BESIDE = 64;

/**
 * A map with other values under some of its keys, made without copying what is the same: with each key pressed one paragraph of a long
 * text becomes another. `map` stays as it is. A key with `undefined` is taken out; new keys come last.
 */
export function patchedMap<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value | undefined]>,
): ReadonlyMap<Key, Value> {
  const [base, beside] =
    map instanceof PatchedMap ? [map.base, new Map(map.beside)] : [map, new Map<Key, Value | undefined>()];
  let { size } = map;
  for (const [key, value] of changes) {
    const [isBelow, other] = [base.has(key), beside.get(key)];
    const wasThere = other !== undefined || (isBelow && !beside.has(key));
    size += Number(value !== undefined) - Number(wasThere);
    if (value === undefined && !isBelow) beside.delete(key);
    else beside.set(key, value);
  }
  return beside.size > MOST_BESIDE ? copied(base, beside) : new PatchedMap<Key, Value>(base, beside, size);
}

/** A map is copied from a map at a stroke; entry by entry it would be the slowest thing in the act that it falls into. */
function copied<Key, Value>(
  base: ReadonlyMap<Key, Value>,
  beside: ReadonlyMap<Key, Value | undefined>,
): ReadonlyMap<Key, Value> {
  const copy = new Map(base);
  for (const [key, value] of beside) {
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

class PatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  /** Undefined under a key that was taken out. */
  readonly beside: ReadonlyMap<Key, Value | undefined>;
  readonly size: number;
  constructor(base: ReadonlyMap<Key, Value>, beside: ReadonlyMap<Key, Value | undefined>, size: number) {
    this.base = base;
    this.beside = beside;
    this.size = size;
  }
  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }
  get(key: Key): Value | undefined {
    const other = this.beside.get(key);
    return other !== undefined || this.beside.has(key) ? other : this.base.get(key);
  }
  *keys(): MapIterator<Key> {
    for (const key of this.base.keys()) if (this.beside.get(key) !== undefined || !this.beside.has(key)) yield key;
    for (const [key, value] of this.beside) if (value !== undefined && !this.base.has(key)) yield key;
  }
  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.base) {
      const now = this.beside.has(key) ? this.beside.get(key) : value;
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of this.beside) {
      if (value !== undefined && !this.base.has(key)) yield [key, value];
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
