import type * as Y from "yjs";
import type { DeviceId } from "../../../domain/ids.ts";
import { originOf } from "../../origin.ts";
import type { TextModel } from "../model/createText.ts";
import { createLayoutCache } from "../model/layoutCache.ts";
import { countLetters, type LetterSet, lettersWithout, shownLetters } from "./letterSet.ts";
import { LEAST_LETTERS, LEAST_SHARE } from "./mayWipe.ts";
import { createWipeStack, type WipeItem } from "./wipeStack.ts";

/** One envelope of somebody else that took much of the text off the screen. */
export type Wipe = {
  readonly device: DeviceId;
  readonly seq: number;
  /** Milliseconds since 1970, by the clock of whoever did it. */
  readonly time: number;
  /** Of the letters that were on screen, 0 to 1. */
  readonly share: number;
};

export type Wipes = {
  /** Those that nobody has settled, oldest first. The same array until it changes. */
  readonly list: () => readonly Wipe[];
  /** Returns its stop function. */
  readonly watch: (listener: () => void) => () => void;
  /** Applies one envelope that may be a wipe (see mayWipe.ts), in a transaction of its own and with a remote origin. */
  readonly around: (envelope: Pick<Wipe, "device" | "seq" | "time">, apply: () => void) => void;
  /** Brings the text back as an act of this user. What was written since, in the same envelope too, stays. */
  readonly takeBack: (model: TextModel, wipe: Wipe) => void;
  /** Nothing is changed, and nothing more is said of it. */
  readonly leave: (wipe: Wipe) => void;
  readonly destroy: () => void;
};

type Loss = { readonly item: WipeItem; readonly letters: LetterSet };
/** The letters before an envelope, and those that it took away when they are too many. */
type Measure = { readonly before: LetterSet; readonly count: number; lost: LetterSet | null };

/** Notices when one envelope takes away more than three tenths of a text. Begin before anything of the document is applied. */
export function watchWipes(doc: Y.Doc): Wipes {
  const cache = createLayoutCache(doc);
  const listeners = new Set<() => void>();
  const losses = new Map<Wipe, Loss>();
  let list: readonly Wipe[] = [];
  let measure: Measure | null = null;

  const publish = (): void => {
    list = [...losses.keys()];
    for (const listener of listeners) listener();
  };
  const settle = (wipes: readonly Wipe[]): void => {
    const items = wipes.flatMap((wipe) => losses.get(wipe)?.item ?? []);
    for (const wipe of wipes) losses.delete(wipe);
    if (items.length === 0) return;
    stack.forget(items);
    publish();
  };
  /** Who wiped it may have thought better of it, or another may have brought the text back. */
  const settleUndone = (): void => {
    const shown = shownLetters(cache.current());
    settle([...losses].filter(([, { letters }]) => isMostlyIn(letters, shown)).map(([wipe]) => wipe));
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    cache.mark(transaction);
    if (losses.size > 0 && originOf(transaction.origin).type === "remote") settleUndone();
  };
  // Before the listener of the stack, which asks what is on screen now.
  doc.on("afterTransaction", onTransaction);
  const stack = createWipeStack(doc, ({ origin }) => {
    // Receiving may make the user's own machine tidy up: that is another transaction.
    if (!measure || measure.lost || originOf(origin).type !== "remote") return false;
    const lost = lettersWithout(measure.before, shownLetters(cache.current()));
    if (countLetters(lost) > measure.count * LEAST_SHARE) measure.lost = lost;
    return measure.lost !== null;
  });

  return {
    list: () => list,
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    around: ({ device, seq, time }, apply) => {
      const before = shownLetters(cache.current());
      const count = countLetters(before);
      const now: Measure = { before, count, lost: null };
      measure = count < LEAST_LETTERS ? null : now;
      apply();
      measure = null;
      const item = stack.newest();
      if (!now.lost || !item) return;
      losses.set({ device, seq, time, share: countLetters(now.lost) / count }, { item, letters: now.lost });
      publish();
    },
    takeBack: (model, wipe) => {
      const loss = losses.get(wipe);
      if (!loss) return;
      stack.takeBack(model, loss.item);
      settle([wipe]);
    },
    leave: (wipe) => settle([wipe]),
    destroy: () => {
      doc.off("afterTransaction", onTransaction);
      stack.destroy();
      listeners.clear();
    },
  };
}

const isMostlyIn = (letters: LetterSet, shown: LetterSet): boolean =>
  countLetters(lettersWithout(letters, shown)) * 2 < countLetters(letters);
