import type * as Y from "yjs";
import { type Discussion, readDiscussion } from "../discussion/readDiscussion.ts";
import { readSaid } from "../discussion/readSaid.ts";
import type { IsSameMember } from "../discussion/standing.ts";
import { watchSaid } from "../discussion/watchSaid.ts";
import type { TextModel } from "../text/model/createText.ts";
import { createPlacer } from "./createPlacer.ts";
import { whenIdle } from "../whenIdle.ts";
import type { AmendmentGroup } from "./placeAmendments.ts";

export type PlacedWatch = {
  readonly model: TextModel;
  /** The document of the discussion (`discussionId`). */
  readonly discussion: Y.Doc;
  readonly isSameMember?: IsSameMember;
  /** At once, and soon after each change of the text or of what is said. */
  readonly onPlaced: (groups: readonly AmendmentGroup[], discussion: Discussion) => void;
};

/** So long nobody changes anything before it is placed anew, and so long it waits at most while somebody writes on. */
const PAUSE_MS = 150;
const MOST_MS = 1000;
/** So long it then waits for a pause in what is drawn. */
const LATEST_MS = 250;

/** Keeps it known where the amendments stand while people write and speak. Returns its stop function. */
export function watchPlaced({ model, discussion, isSameMember, onPlaced }: PlacedWatch): () => void {
  const place = createPlacer(model);
  let read: Discussion | null = null;
  let takeBack: (() => void) | null = null;
  const tell = () => {
    takeBack = null;
    read ??= readDiscussion(readSaid(discussion), isSameMember);
    onPlaced(place(read), read);
  };
  // Placing takes a few milliseconds that a letter to be drawn would wait for: in a pause, between two frames. Meanwhile the marks in
  // the text move with it.
  let firstAt = 0;
  const tellSoon = () => {
    const now = performance.now();
    if (takeBack === null) firstAt = now;
    else takeBack();
    const timer = setTimeout(
      () => {
        takeBack = whenIdle(tell, LATEST_MS);
      },
      Math.max(0, Math.min(PAUSE_MS, firstAt + MOST_MS - now)),
    );
    takeBack = () => clearTimeout(timer);
  };
  const onSaid = () => {
    read = null;
    tellSoon();
  };
  const stops = [watchSaid(discussion, onSaid), model.watchLayout(tellSoon)];
  tell();
  return () => {
    for (const stop of stops) stop();
    takeBack?.();
  };
}
