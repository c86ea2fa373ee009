/**
 * jsdom's MutationObserver remembers each node that it was ever told to observe and goes through all of them at each disconnect. An
 * editor disconnects and observes again with every key, so that the hundred thousandth would cost a thousand times what the first
 * did; no browser does so. This one starts over with a new observer each time. Returns what puts the old one back.
 */
export function installFreshObserver(window: Window & typeof globalThis): () => void {
  const Native = window.MutationObserver;
  window.MutationObserver = class implements MutationObserver {
    readonly #told: MutationCallback;
    #observer: MutationObserver;

    constructor(told: MutationCallback) {
      this.#told = told;
      this.#observer = this.#fresh();
    }
    observe(target: Node, options?: MutationObserverInit): void {
      this.#observer.observe(target, options);
    }
    takeRecords(): MutationRecord[] {
      return this.#observer.takeRecords();
    }
    disconnect(): void {
      this.#observer.disconnect();
      this.#observer = this.#fresh();
    }
    #fresh(): MutationObserver {
      return new Native((records) => this.#told(records, this));
    }
  };
  return () => {
    window.MutationObserver = Native;
  };
}
