import { type Bracket, isStanding, type Reservation } from "../../../documents/discussion/readBrackets.ts";
import type { Viewer } from "./actsFor.ts";

/** What a person may do with a bracket: chair and secretariat rule, who asked for it takes it back. */
export type BracketAct = "rule" | "reopen" | "lift" | "putAgain";

export function bracketActsFor(bracket: Bracket, viewer: Viewer): readonly BracketAct[] {
  const isOwn = isAuthor(bracket, viewer);
  if (isStanding(bracket)) {
    if (viewer.mayRule) return ["rule"];
    return isOwn && bracket.state === "open" ? ["lift"] : [];
  }
  if (bracket.state === "withdrawn") return isOwn ? ["putAgain"] : [];
  return viewer.mayRule ? ["reopen"] : [];
}

/** A reservation is its delegation's alone: nobody rules on it. */
export type ReservationAct = "lift" | "reserveAgain";

export function reservationActsFor(reservation: Reservation, viewer: Viewer): readonly ReservationAct[] {
  if (!isAuthor(reservation, viewer)) return [];
  return [reservation.withdrawn ? "reserveAgain" : "lift"];
}

const isAuthor = ({ speaker }: Pick<Bracket, "speaker">, { speakers: { self, isSame }, mayDiscuss }: Viewer): boolean =>
  mayDiscuss && self !== null && isSame(self, speaker);
