/** So many entries stand beside a map before it is copied whole. */
const MOST_BESIDE = 64;

/**
 * A map with other values under some of its keys, made without copying what is the same: with each key pressed one paragraph of a long
 * text becomes another. `map` stays as it is. Keys that it does not have are left out.
 */
export function patchedMap<Key, Value extends object>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> {
  const [base, beside] = map instanceof PatchedMap ? [map.base, new Map(map.beside)] : [map, new Map<Key, Value>()];
  for (const [key, value] of changes) if (base.has(key)) beside.set(key, value);
  const patched = new PatchedMap<Key, Value>(base, beside);
  return beside.size > MOST_BESIDE ? new Map(patched) : patched;
}

class PatchedMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  readonly beside: ReadonlyMap<Key, Value>;

  constructor(base: ReadonlyMap<Key, Value>, beside: ReadonlyMap<Key, Value>) {
    this.base = base;
    this.beside = beside;
  }
  get size(): number {
    return this.base.size;
  }
  has(key: Key): boolean {
    return this.base.has(key);
  }
  get(key: Key): Value | undefined {
    const other = this.beside.get(key);
    return other === undefined ? this.base.get(key) : other;
  }
  keys(): MapIterator<Key> {
    return this.base.keys();
  }
  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.base) {
      const other = this.beside.get(key);
      yield [key, other === undefined ? value : other];
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
