import type * as Y from "yjs";
import { docKindOf } from "../domain/docKind.ts";
import type { DeviceId, DocId } from "../domain/ids.ts";
import { mayWipe } from "../documents/text/undo/mayWipe.ts";
import { type Wipe, watchWipes } from "../documents/text/undo/watchWipes.ts";
import type { Covers } from "../ledger/logStore.ts";
import type { OpenedEnvelope } from "./inbox.ts";

/** Where news begins: what this machine had of a document before, and what it had not answered yet. */
export interface AlarmStart {
  readonly covers: Covers;
  readonly unsettled?: readonly Wipe[];
}

export interface AlarmOptions {
  readonly doc: Y.Doc;
  readonly id: DocId;
  readonly self: DeviceId;
  /** What has been judged by now. */
  readonly covers: () => Covers;
}

/**
 * Raises the alarm when an envelope of another device wipes a text. Old wipes are no news to a machine that reads the document for
 * the first time, so nothing is said before `beyond` was called.
 */
export function createAlarm({ doc, id, self, covers }: AlarmOptions) {
  const wipes = docKindOf(id) === "body" ? watchWipes(doc) : null;
  let start: AlarmStart | null = null;

  const isNews = ({ device, seq }: OpenedEnvelope): boolean =>
    device !== self &&
    start !== null &&
    (seq > (start.covers[device] ?? 0) ||
      start.unsettled?.some((wipe) => wipe.device === device && wipe.seq === seq) === true);

  return {
    wipes,
    isRaised: (): boolean => wipes !== null && wipes.list().length > 0,
    beyond(given: AlarmStart = { covers: covers() }): void {
      start ??= given;
    },
    /** Applies all of them in their order: in one go, but for those that must be looked at by themselves. */
    apply(accepted: readonly OpenedEnvelope[], applyTogether: (envelopes: readonly OpenedEnvelope[]) => void): void {
      let together: OpenedEnvelope[] = [];
      for (const envelope of accepted) {
        if (!wipes || !isNews(envelope) || !mayWipe(envelope.update)) {
          together.push(envelope);
          continue;
        }
        applyTogether(together);
        together = [];
        wipes.around(envelope, () => applyTogether([envelope]));
      }
      applyTogether(together);
    },
  };
}
