/** A set of callbacks; `watch` returns its stop function. */
export interface Watchers<T> {
  watch(changed: (value: T) => void): () => void;
  tell(value: T): void;
}

export function createWatchers<T>(): Watchers<T> {
  const callbacks = new Set<(value: T) => void>();
  return {
    watch(changed) {
      callbacks.add(changed);
      return () => callbacks.delete(changed);
    },
    tell(value) {
      for (const changed of [...callbacks]) changed(value);
    },
  };
}
