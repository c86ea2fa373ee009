import { groupBy } from "../../statements/groupBy.ts";
import type { Recorded } from "../readRecord.ts";
import { entriesOf, standingBy } from "../standing.ts";

/** Somebody who stands in the election of an item. */
export interface Candidate {
  readonly name: string;
  /** Whose member they are, "" for none. */
  readonly seat: string;
  /** What says so: two who put one name while apart have put it once. */
  readonly ids: readonly string[];
}

/** Who stands in the election of an item, in the order in which they were put; who was taken off does not. */
export function candidatesOf(recorded: Recorded, item: string): readonly Candidate[] {
  const strikes = standingBy(entriesOf(recorded, "strike"), ({ on }) => on);
  const stand = entriesOf(recorded, "candidate").filter(
    (one) => one.item === item && strikes.get(one.id)?.last.isStruck !== true,
  );
  return [...groupBy(stand, ({ name }) => plainName(name)).values()].flatMap((own) => {
    const [first] = own;
    const seat = own.find((one) => one.seat !== "")?.seat ?? "";
    return first ? [{ name: first.name.trim(), seat, ids: own.map(({ id }) => id) }] : [];
  });
}

/** As names are told apart: spaces and capitals make no other person. */
export const plainName = (name: string): string => name.trim().replaceAll(/\s+/gu, " ").toLowerCase();
