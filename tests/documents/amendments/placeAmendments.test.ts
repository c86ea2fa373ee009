import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { rule, say } from "../../../src/documents/discussion/say.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { baseOf, createPeer, lines } from "../text/peers.ts";

const BASE = baseOf(lines("The cities may meet once a year.", "They report to the committee."));

/** A text and its discussion, and short names for what is tabled. */
function scene() {
  const { model } = createPeer(2, BASE);
  const doc = new Y.Doc({ gc: false });
  const speaker = { device: someDevice("Lublin"), now: 1 };
  const names = new Map<string, string>();
  const idAt = (index: number) => model.layout().blocks[index]?.id ?? "";
  const read = () => placeAmendments(model, readDiscussion(readSaid(doc)));
  return {
    model,
    idAt,
    read,
    table(name: string, index: number, base: string, proposed: string): string {
      const from = model.layout().blocks[index]?.text.indexOf(base) ?? -1;
      const passage = passageAt(model.layout(), idAt(index), from, from + base.length);
      if (passage === null) throw new RangeError(base);
      const id = say(doc, { type: "amendment", passage, base, proposed, reason: "" }, speaker);
      names.set(id, name);
      return id;
    },
    rule: (saying: Parameters<typeof rule>[1]) => rule(doc, saying, speaker),
    names: () => read().map(({ amendments }) => amendments.map(({ amendment }) => names.get(amendment.id))),
    rivals: (name: string) =>
      read()
        .flatMap(({ amendments }) => amendments)
        .find(({ amendment }) => names.get(amendment.id) === name)
        ?.rivals.map((id) => names.get(id)),
  };
}

describe("amendments", () => {
  it("stand by paragraph, the one furthest from the text first, of two alike the earlier", () => {
    const here = scene();
    here.table("plenary", 1, "the committee", "the plenary");
    here.table("near", 0, "may", "shall");
    here.table("alike", 0, "may", "could");
    here.table("far", 0, "may meet once a year", "shall meet in Lublin every spring and every autumn");
    expect(here.names()).toEqual([["far", "near", "alike"], ["plenary"]]);
  });

  it("are taken in the order that the chair wants, and the others as usual behind", () => {
    const here = scene();
    const near = here.table("near", 0, "may", "shall");
    here.table("far", 0, "may meet once a year", "never meet");
    const nearest = here.table("nearest", 0, "once", "one");
    here.rule({ type: "order", ids: [nearest, near] });
    expect(here.names()).toEqual([["nearest", "near", "far"]]);
  });

  it("on some of the same words are rivals, while they are open; two insertions at one place too", () => {
    const here = scene();
    here.table("whole", 0, "may meet once a year", "never meet");
    here.table("may", 0, "may", "shall");
    const year = here.table("year", 0, "a year", "a month");
    here.table("first", 1, "", "Also: ");
    here.table("second", 1, "", "Further: ");
    expect(here.rivals("whole")).toEqual(["may", "year"]);
    expect(here.rivals("may")).toEqual(["whole"]);
    expect(here.rivals("first")).toEqual(["second"]);
    here.rule({ type: "verdict", on: year, verdict: "rejected", wording: null, fells: [], over: [] });
    expect(here.rivals("whole")).toEqual(["may"]);
    expect(here.rivals("year")).toEqual([]);
  });

  it("have rivals too where chair and secretariat ruled apart and one of them must rule again", () => {
    const here = scene();
    const may = here.table("may", 0, "may", "shall");
    here.table("whole", 0, "may meet once a year", "never meet");
    for (const verdict of ["rejected", "agreed"] as const) {
      here.rule({ type: "verdict", on: may, verdict, wording: null, fells: [], over: [] });
    }
    expect(here.rivals("may")).toEqual(["whole"]);
  });

  it("stay with their paragraph once they are settled or in the text, whatever is left of their words, until it is gone", () => {
    const here = scene();
    const id = here.table("once", 0, "once", "twice");
    const block = here.idAt(0);
    const [group] = here.read();
    const [placed] = group?.amendments ?? [];
    if (!placed) throw new RangeError(id);
    acceptProposal(here.model, { ...placed.amendment, id });
    expect(here.read().map((one) => one.block)).toEqual([block]);
    here.rule({ type: "verdict", on: id, verdict: "agreed", wording: null, fells: [], over: [] });
    expect(here.read().map((one) => one.block)).toEqual([block]);
    deleteBlock(here.model, block);
    expect(here.read().map((one) => one.block)).toEqual([null]);
  });

  it("say whether they still fit: beside other changes, on changed words, without their paragraph", () => {
    const here = scene();
    const id = here.table("may", 0, "may meet", "shall meet");
    here.table("gone", 1, "committee", "plenary");
    const fits = () => here.read().flatMap(({ amendments }) => amendments.map((one) => [one.fit, one.merged]));
    insertText(here.model, { block: here.idAt(0), offset: 0 }, "All of it: ");
    deleteBlock(here.model, here.idAt(1));
    expect(fits()).toEqual([
      ["fits", "shall meet"],
      ["lost", null],
    ]);
    const [group] = here.read();
    const [placed] = group?.amendments ?? [];
    if (placed) acceptProposal(here.model, { ...placed.amendment, id });
    insertText(here.model, { block: here.idAt(0), offset: "All of it: The cities sh".length }, "x");
    expect(here.read().map(({ block }) => block)).toEqual([here.idAt(0), null]);
  });
});
