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
  /** How long (ms) the first of several changes waits, so that no key pays for it. Default 150. */
  readonly afterMs?: number;
  /** At once, and soon after each change of the text or of what is said. */
  readonly onPlaced: (groups: readonly AmendmentGroup[], discussion: Discussion) => void;
};

/** So long it waits for a pause in what is drawn. */
const LATEST_MS = 250;

/** Keeps it known where the amendments stand while people write and speak. Returns its stop function. */
export function watchPlaced({ model, discussion, isSameMember, afterMs = 150, onPlaced }: PlacedWatch): () => void {
  const place = createPlacer(model);
  let read: Discussion | null = null;
  let takeBack: (() => void) | null = null;
  const tell = () => {
    takeBack = null;
    read ??= readDiscussion(readSaid(discussion), isSameMember);
    onPlaced(place(read), read);
  };
  const tellSoon = () => {
    if (takeBack) return;
    // Between two frames: placing anew takes a few milliseconds, and a letter that is to be drawn would wait for them.
    const timer = setTimeout(() => {
      takeBack = whenIdle(tell, LATEST_MS);
    }, afterMs);
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
