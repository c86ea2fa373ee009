import { votesOf } from "../../../documents/meeting/votes/votesOf.ts";
import type { DocId } from "../../../domain/ids.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

type Told = Pick<MeetingRoom, "recorded" | "mandates" | "shown">;

/** The amendment to a draft that the group is on: the one that is voted on now, or that the chair has named. "" for none. */
export function discussedAmendment({ recorded, mandates, shown }: Told, doc: DocId): string {
  const open = votesOf(recorded, mandates.maySpeakFor).findLast(
    ({ vote, state, isSetAside }) =>
      state === "open" && !isSetAside && vote.target?.doc === doc && vote.target.said !== "",
  );
  return open?.vote.target?.said ?? (shown?.paper?.doc === doc ? (shown.amendment ?? "") : "");
}
