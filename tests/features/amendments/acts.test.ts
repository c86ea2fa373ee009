import { describe, expect, it } from "vitest";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { actsFor, needsRuling, subActsFor } from "../../../src/features/draft/amendments/actsFor.ts";
import { discussionScene, speakersFor, type Who } from "./scene.ts";

type Scene = ReturnType<typeof discussionScene>;

const viewerOf = (who: Who) => ({ speakers: speakersFor(who), mayDiscuss: true, mayRule: who === "chair" });
const acts = (here: Scene, id: string, who: Who, isInText = false) => actsFor(here.placed(id), viewerOf(who), isInText);
const verdict = { type: "verdict", wording: null, fells: [], over: [] } as const;

describe("what can be done with an amendment", () => {
  it("is withdrawing and amending for its author, and never ruling or supporting it", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    expect(acts(here, id, "author")).toEqual(["amend", "withdraw"]);
    here.say("author", { type: "withdraw", on: id, isWithdrawn: true });
    expect(acts(here, id, "author")).toEqual(["tableAgain"]);
    expect(acts(here, id, "other")).toEqual([]);
    expect(acts(here, id, "chair")).toEqual([]);
  });

  it("is support for another delegation, once, and leaving it again", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    expect(acts(here, id, "colleague")).toEqual(["amend"]);
    expect(acts(here, id, "other")).toEqual(["support", "amend"]);
    here.say("other", { type: "support", on: id, isSupported: true });
    expect(acts(here, id, "other")).toEqual(["unsupport", "amend"]);
  });

  it("is every ruling for the chair while it is open, and reopening once it is settled", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    expect(acts(here, id, "chair")).toEqual(["agree", "agreeAsAmended", "reject", "keepOpen", "support", "amend"]);
    here.rule({ ...verdict, on: id, verdict: "keptOpen" });
    expect(acts(here, id, "chair")).toEqual(["agree", "agreeAsAmended", "reject", "support", "amend"]);
    here.rule({ ...verdict, on: id, verdict: "rejected", over: here.placed(id).amendment.standing.rulings });
    expect(acts(here, id, "chair")).toEqual(["reopen"]);
    expect(acts(here, id, "author")).toEqual([]);
  });

  it("is nothing for who may only read", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    const observer = { speakers: speakersFor("other"), mayDiscuss: false, mayRule: false };
    expect(actsFor(here.placed(id), observer, false)).toEqual([]);
  });

  it("is agreeing in other words where somebody changed the same ones, and putting it elsewhere where they are gone", () => {
    const here = discussionScene();
    const id = here.table("author", "may meet", "shall meet");
    const block = here.model.layout().blocks[0];
    if (!block) throw new RangeError("no paragraph");
    insertText(here.model, { block: block.id, offset: block.text.indexOf("may") + 3 }, "be");
    expect(here.placed(id).fit).toBe("changed");
    expect(acts(here, id, "chair").slice(0, 2)).toEqual(["agreeAsAmended", "reject"]);
    deleteBlock(here.model, block.id);
    expect(here.placed(id).fit).toBe("lost");
    expect(acts(here, id, "author")[0]).toBe("reanchor");
    expect(acts(here, id, "chair").slice(0, 2)).toEqual(["reject", "keepOpen"]);
  });

  it("is ruling again where chair and secretariat ruled apart", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    here.rule({ ...verdict, on: id, verdict: "rejected" });
    here.rule({ ...verdict, on: id, verdict: "agreed" });
    expect(needsRuling(here.placed(id).amendment)).toBe(true);
    expect(acts(here, id, "chair")).toContain("agree");
  });

  it("is only ruling where its words stand in the text, open or not: there is nothing to bring in or to put elsewhere", () => {
    const here = discussionScene();
    const id = here.table("author", "may meet", "shall meet");
    acceptProposal(here.model, { ...here.placed(id).amendment, id });
    expect(acts(here, id, "chair", true).slice(0, 3)).toEqual(["agree", "reject", "keepOpen"]);
    expect(acts(here, id, "author", true)).toEqual(["amend", "withdraw"]);
  });

  it("offers to bring in what was agreed and is not in the text", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    here.rule({ ...verdict, on: id, verdict: "agreed" });
    expect(acts(here, id, "chair", false)).toEqual(["bringIn", "reopen"]);
    expect(acts(here, id, "chair", true)).toEqual(["reopen"]);
  });
});

describe("a change to an amendment", () => {
  it("gives the words that agreeing brings in, once it is agreed, and for as long", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    const sub = here.say("other", { type: "subAmendment", on: id, base: "shall", proposed: "should", reason: "" });
    expect(here.placed(id).amendment.wording).toBe("shall");
    here.rule({ ...verdict, on: sub, verdict: "agreed" });
    expect(here.placed(id).amendment.wording).toBe("should");
    const [change] = here.placed(id).amendment.subAmendments;
    here.rule({ ...verdict, on: sub, verdict: "reopened", over: change?.standing.rulings ?? [] });
    expect(here.placed(id).amendment.wording).toBe("shall");
  });

  it("is for its author to withdraw and for the chair to rule on", () => {
    const here = discussionScene();
    const id = here.table("author", "may", "shall");
    here.say("other", { type: "subAmendment", on: id, base: "shall", proposed: "should", reason: "" });
    const [change] = here.placed(id).amendment.subAmendments;
    if (!change) throw new RangeError("no change");
    expect(subActsFor(change, viewerOf("other"))).toEqual(["withdraw"]);
    expect(subActsFor(change, viewerOf("author"))).toEqual([]);
    expect(subActsFor(change, viewerOf("chair"))).toEqual(["agree", "reject"]);
  });
});
