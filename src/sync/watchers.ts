/** Those who want to hear of one kind of event. */
export interface Watchers<Event> {
  watch(heard: (event: Event) => void): () => void;
  tell(event: Event): void;
}

export function createWatchers<Event>(): Watchers<Event> {
  const all = new Set<(event: Event) => void>();
  return {
    watch: (heard) => {
      all.add(heard);
      return () => all.delete(heard);
    },
    tell: (event) => {
      for (const heard of [...all]) heard(event);
    },
  };
}
