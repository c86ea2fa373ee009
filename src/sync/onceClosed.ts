/** A door that closes once: late watchers hear of it too. */
export interface OnceClosed {
  readonly isClosed: boolean;
  close(): void;
  watch(closed: () => void): () => void;
}

export function createOnceClosed(): OnceClosed {
  const watchers = new Set<() => void>();
  let isClosed = false;
  return {
    get isClosed() {
      return isClosed;
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      for (const closed of [...watchers]) closed();
      watchers.clear();
    },
    watch: (closed) => {
      if (isClosed) closed();
      else watchers.add(closed);
      return () => watchers.delete(closed);
    },
  };
}
