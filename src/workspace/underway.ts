/** Acts of several steps, such as the founding of a space: half of one is not what anybody wanted. */
export interface Underway {
  /** The act itself; until it has ended `whenNone` waits. */
  during<T>(act: Promise<T>): Promise<T>;
  /** Resolves when no act is under way, those included that begin meanwhile. Never rejects. */
  whenNone(): Promise<void>;
}

export function createUnderway(): Underway {
  const acts = new Set<Promise<unknown>>();
  return {
    during(act) {
      acts.add(act);
      const ended = (): boolean => acts.delete(act);
      void act.then(ended, ended);
      return act;
    },
    async whenNone() {
      while (acts.size > 0) await Promise.allSettled(acts);
    },
  };
}
