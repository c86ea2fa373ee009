import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { SubAmendment } from "../../../documents/discussion/readDiscussion.ts";
import { isAgreed, isOpen } from "../../../documents/discussion/standing.ts";
import type { Speakers } from "./speakersOf.ts";

/** What a person may do with an amendment, in the order in which it is offered. */
export type AmendmentAct =
  | "agree"
  | "agreeAsAmended"
  | "reject"
  | "keepOpen"
  | "reopen"
  | "bringIn"
  | "support"
  | "unsupport"
  | "reanchor"
  | "amend"
  | "withdraw"
  | "tableAgain";

export interface Viewer {
  readonly speakers: Speakers;
  readonly mayDiscuss: boolean;
  readonly mayRule: boolean;
}

/** Still to be ruled on: open, or chair and secretariat ruled otherwise while apart. */
export const needsRuling = (one: Pick<SubAmendment, "standing">): boolean => isOpen(one) || one.standing.isContested;

/** `isInText`: its words were brought in and are not undone, so that there is nothing to be brought in and nothing to be put elsewhere. */
export function actsFor(
  { amendment, fit }: Pick<PlacedAmendment, "amendment" | "fit">,
  viewer: Viewer,
  isInText: boolean,
): readonly AmendmentAct[] {
  return [
    ...(viewer.mayRule ? rulingActs(amendment, fit, isInText) : []),
    ...(viewer.mayDiscuss ? memberActs(amendment, isInText ? "fits" : fit, viewer.speakers) : []),
  ];
}

type Ruled = Pick<SubAmendment, "standing">;

function rulingActs(one: Ruled, fit: PlacedAmendment["fit"], isInText: boolean): readonly AmendmentAct[] {
  const { state, isContested } = one.standing;
  if (needsRuling(one)) {
    return [
      ...(fit === "fits" || isInText ? (["agree"] as const) : []),
      ...(fit === "lost" || isInText ? [] : (["agreeAsAmended"] as const)),
      "reject",
      ...(state === "keptOpen" && !isContested ? [] : (["keepOpen"] as const)),
    ];
  }
  if (state === "withdrawn") return [];
  const isMissing = isAgreed(one) && !isInText && fit === "fits";
  return isMissing ? ["bringIn", "reopen"] : ["reopen"];
}

function memberActs(
  amendment: PlacedAmendment["amendment"],
  fit: PlacedAmendment["fit"],
  { self, isSame, isSameDelegation }: Speakers,
): readonly AmendmentAct[] {
  if (self === null) return [];
  const isAuthor = isSame(self, amendment.speaker);
  if (amendment.standing.state === "withdrawn") return isAuthor ? ["tableAgain"] : [];
  if (!isOpen(amendment)) return [];
  const isSupporter = amendment.supporters.some((one) => isSameDelegation(self, one));
  const mayLeave = amendment.supporters.some((one) => isSame(self, one));
  return [
    ...(isAuthor && fit === "lost" ? (["reanchor"] as const) : []),
    ...(isSameDelegation(self, amendment.speaker) || isSupporter ? [] : (["support"] as const)),
    ...(mayLeave ? (["unsupport"] as const) : []),
    "amend",
    ...(isAuthor ? (["withdraw"] as const) : []),
  ];
}

export type SubAct = "agree" | "reject" | "reopen" | "withdraw" | "tableAgain";

/** The same for a change that is proposed to an amendment. */
export function subActsFor(
  sub: SubAmendment,
  { speakers: { self, isSame }, mayDiscuss, mayRule }: Viewer,
): readonly SubAct[] {
  const isAuthor = mayDiscuss && self !== null && isSame(self, sub.speaker);
  const { state } = sub.standing;
  if (state === "withdrawn") return isAuthor ? ["tableAgain"] : [];
  if (!needsRuling(sub)) return mayRule ? ["reopen"] : [];
  return [...(mayRule ? (["agree", "reject"] as const) : []), ...(isAuthor ? (["withdraw"] as const) : [])];
}
