import { describe, expect, it } from "vitest";
import { passageFinderOf } from "../../../src/documents/text/passage/passageFinderOf.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { createNumbering } from "../../../src/documents/text/numbering/createNumbering.ts";
import { bracketActsFor, reservationActsFor } from "../../../src/features/draft/amendments/bracketActs.ts";
import { inParagraphs } from "../../../src/features/draft/amendments/inParagraphs.ts";
import { isSamePlaced, placeDiscussion } from "../../../src/features/draft/amendments/placeDiscussion.ts";
import { discussionScene, speakersFor, type Who } from "./scene.ts";
import { readText } from "../../documents/files/fileScene.ts";

const LIFT = { type: "lift", isLifted: true, wording: null, item: "", over: [] } as const;

function scene() {
  const here = discussionScene();
  const text = {
    model: here.model,
    numbering: createNumbering(here.model, "en"),
    find: passageFinderOf(here.model),
    references: readText(here.model).references,
  };
  const viewer = (who: Who, mayDiscuss = true) => ({
    speakers: speakersFor(who),
    mayDiscuss,
    mayRule: who === "chair",
  });
  return {
    ...here,
    acts: (id: string, who: Who, mayDiscuss = true) => {
      const bracket = here.read().brackets.find((one) => one.id === id);
      return bracket && bracketActsFor(bracket, viewer(who, mayDiscuss));
    },
    reservationActs: (who: Who) => here.read().reservations.map((one) => reservationActsFor(one, viewer(who))),
    place: (said = here.read()) => placeDiscussion(text, [], said),
  };
}

describe("what can be done with a bracket", () => {
  it("is lifting it for who asked for it and ruling on it for the chair, and nothing for anybody else", () => {
    const here = scene();
    const id = here.bracket("author", "may");
    expect(here.acts(id, "author")).toEqual(["lift"]);
    expect(here.acts(id, "chair")).toEqual(["rule"]);
    expect(here.acts(id, "other")).toEqual([]);
    expect(here.acts(id, "author", false)).toEqual([]);
  });

  it("is putting it again for who has lifted the own one, and for nobody else", () => {
    const here = scene();
    const id = here.bracket("author", "may");
    here.say("author", { type: "withdraw", on: id, isWithdrawn: true });
    expect([here.acts(id, "author"), here.acts(id, "chair")]).toEqual([["putAgain"], []]);
  });

  it("is reopening it for the chair once it is lifted by ruling, and ruling again where two ruled otherwise while apart", () => {
    const here = scene();
    const id = here.bracket("author", "may", ["shall"]);
    here.rule({ ...LIFT, on: id });
    expect([here.acts(id, "author"), here.acts(id, "chair")]).toEqual([[], ["reopen"]]);
    here.rule({ ...LIFT, on: id, wording: "shall" });
    expect([here.acts(id, "author"), here.acts(id, "chair")]).toEqual([[], ["rule"]]);
  });
});

it("a reservation is lifted and made again by who made it, and nobody rules on it", () => {
  const here = scene();
  const id = here.say("author", { type: "reservation", kind: "scrutiny", passage: null, quote: "", reason: "" });
  expect(here.reservationActs("author")).toEqual([["lift"]]);
  expect([here.reservationActs("chair"), here.reservationActs("other")]).toEqual([[[]], [[]]]);
  here.say("author", { type: "withdraw", on: id, isWithdrawn: true });
  expect(here.reservationActs("author")).toEqual([["reserveAgain"]]);
});

describe("the lists beside the text", () => {
  it("have brackets in the order of the text with the words of now, and what is about the whole text first", () => {
    const here = scene();
    here.bracket("author", "once");
    here.bracket("other", "may meet");
    here.say("author", { type: "reservation", kind: "scrutiny", passage: null, quote: "", reason: "" });
    const { brackets, reservations } = here.place();
    expect(brackets.map(({ words }) => words)).toEqual(["may meet", "once"]);
    expect(inParagraphs(brackets)).toMatchObject([{ paragraph: { words: "The cities may meet once a year." } }]);
    expect(reservations).toMatchObject([{ paragraph: null }]);
  });

  it("know that the words of a bracket are gone, and are the same while nothing of it changes", () => {
    const here = scene();
    here.bracket("author", "may");
    const said = here.read();
    const before = here.place(said);
    expect(isSamePlaced(before, here.place(said))).toBe(true);
    const start = { block: here.model.layout().blocks[0]?.id ?? "", offset: "The cities ".length };
    deleteRange(here.model, start, { ...start, offset: start.offset + "may".length });
    expect(here.place(said).brackets.map(({ words }) => words)).toEqual([null]);
    expect(isSamePlaced(before, here.place(said))).toBe(false);
  });
});
