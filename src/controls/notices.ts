import type { Tone } from "./tone.ts";

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
  /** Milliseconds since 1970, when it was shown. */
  readonly at: number;
  /** Takes the act back. Offered for ten seconds in the toast and afterwards in the list. */
  readonly undo?: () => void;
  readonly isUndone?: boolean;
  /** What can be done with what was told, such as seeing it; as often as somebody wants. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

export type NoticeContent = Omit<Notice, "id" | "at" | "isUndone" | "tone"> & { readonly tone?: Tone };

const KEPT = 100;

/** What was said to the user, newest first: a toast goes after ten seconds, its notice stays to be read. */
export function createNotices(now: () => number = Date.now) {
  let list: readonly Notice[] = [];
  let nextId = 1;
  const listeners = new Set<() => void>();
  const publish = (next: readonly Notice[]) => {
    list = next;
    for (const listener of listeners) listener();
  };
  return {
    list: () => list,
    add(content: NoticeContent): Notice {
      const notice: Notice = { tone: "info", ...content, id: nextId++, at: now() };
      publish([notice, ...list].slice(0, KEPT));
      return notice;
    },
    /** Runs the undo of a notice once; false when there is none left to run. */
    undo(id: number): boolean {
      const notice = list.find((one) => one.id === id);
      if (!notice?.undo || notice.isUndone) return false;
      publish(list.map((one) => (one.id === id ? { ...one, isUndone: true } : one)));
      notice.undo();
      return true;
    },
    clear: () => publish([]),
    watch(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
