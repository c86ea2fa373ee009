import { useMemo } from "react";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { ToldCorrection } from "../../../documents/meeting/report/correctionLines.ts";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { usePlacedAmendments } from "../../../state/usePlacedAmendments.ts";
import { type PaperParagraph, usePaperText } from "../papers/usePaperText.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** An amendment to a report, with the paragraph and the item of the agenda that it is about. */
export interface ParagraphCorrection extends ToldCorrection {
  readonly placed: PlacedAmendment;
  readonly block: string;
  /** The seat of who proposed it, "" for none. */
  readonly seat: string;
  readonly isOwn: boolean;
  /** Its clock is past the deadline. */
  readonly isLate: boolean;
}

/** What is proposed on single paragraphs of a report; what was withdrawn is left out. */
export function useCorrections(room: MeetingRoom, report: Report): readonly ParagraphCorrection[] {
  const placed = usePlacedAmendments(room.space, report.report);
  const text = usePaperText(room.space, report.report, null);
  return useMemo(() => {
    const labels = new Map(
      typeof text === "string" ? [] : text.map((one) => [one.block, one.label || beginningOf(one)]),
    );
    return placed
      .filter(({ amendment }) => amendment.standing.state !== "withdrawn")
      .map((one) => correctionOf(room, report, one, labels));
  }, [placed, text, room, report]);
}

/** So many letters of a paragraph that has no number name it. */
const BEGINNING = 32;

function beginningOf({ text }: PaperParagraph): string {
  const beginning = text.slice(0, BEGINNING);
  return text.length <= BEGINNING ? beginning : `${beginning.replace(/\s\S*$/u, "")}…`;
}

function correctionOf(
  { mandates, people, agenda, self }: MeetingRoom,
  { sentences, correctBy }: Report,
  placed: PlacedAmendment,
  labels: ReadonlyMap<string, string>,
): ParagraphCorrection {
  const { amendment, found } = placed;
  const block = found?.block ?? amendment.passage.block;
  const item = sentences.findLast((one) => one.block === block)?.item ?? "";
  const seat = mandates.seatsOf(amendment.speaker)[0]?.seat ?? "";
  return {
    ...{ placed, block, item, seat },
    id: amendment.id,
    itemNumber: agenda.find(({ id }) => id === item)?.number ?? "",
    paragraph: labels.get(block) ?? "",
    who: seatName(mandates, seat) || people.get(amendment.speaker)?.name || "",
    before: amendment.base,
    after: amendment.wording,
    outcome: outcomeOf(placed),
    reason: amendment.standing.reason,
    isOwn: amendment.speaker === self,
    isLate: correctBy !== null && amendment.at > correctBy.at,
  };
}

function outcomeOf({ amendment: { standing } }: PlacedAmendment): ToldCorrection["outcome"] {
  const { state, isContested } = standing;
  if (isContested || state === "tabled" || state === "keptOpen") return "open";
  return state === "agreed" || state === "agreedAsAmended" ? "accepted" : "refused";
}
