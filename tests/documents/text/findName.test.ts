import { describe, expect, it } from "vitest";
import { createNameFinder, findName } from "../../../src/documents/text/find/findName.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

function places(name: string, ...texts: readonly string[]) {
  const { model } = createPeer(2, baseOf(lines(...texts)));
  return findName(model.layout().blocks, createNameFinder(name));
}
const foundIn = (name: string, text: string): string | null => places(name, text)[0]?.excerpt.found ?? null;

describe("a person's name in a text", () => {
  it.each([
    ["as it is written", "Anna Kowalska", "Minutes by Anna Kowalska.", "Anna Kowalska"],
    ["whatever its case and marks", "Łukasz Żuk", "thanks to lukasz zuk", "lukasz zuk"],
    ["by one word of it", "Anna Kowalska", "Ms Kowalska objects.", "Kowalska"],
    ["with another ending", "Anna Kowalska", "wniosek Pani Kowalskiej", "Kowalskiej"],
    ["with another ending, in Cyrillic", "Олена Шевчук", "думка Олени щодо тексту", "Олени"],
    ["with an ending that is put behind it", "Jan Nowak", "sprzeciw Nowaka", "Nowaka"],
    ["behind an apostrophe", "Anne Dupont", "l’avis d’Anne", "Anne"],
  ] as const)("is found %s", (_how, name, text, found) => {
    expect(foundIn(name, text)).toBe(found);
  });

  it.each([
    ["inside another word", "Jan Nowak", "Enjanowakia"],
    ["by an initial", "J. Nowak", "Annex J. is void."],
    ["where it is not", "Anna Kowalska", "The cities agree."],
    ["when there is none", "", "The cities agree."],
    ["in marks alone", ", -", "One, two - three."],
  ] as const)("is not found %s", (_how, name, text) => {
    expect(foundIn(name, text)).toBeNull();
  });

  it("is told with its paragraph, as the draft counts them, and apart from mere words of it", () => {
    const found = places("Anna Kowalska", "Opening", "", "Thanks to Anna Kowalska.", "Ms Kowalska agreed.");
    expect(found.map(({ paragraph, isWhole }) => [paragraph, isWhole])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it("is shown with some words around it, and no half words", () => {
    const long = "Whereas the cities have met and have heard in full what was said by ";
    const [place] = places("Anna Kowalska", `${long}Anna Kowalska, who spoke for all of the delegations in the room.`);
    expect(place?.excerpt).toEqual({
      before: "… heard in full what was said by ",
      found: "Anna Kowalska",
      after: ", who spoke for all of the …",
    });
  });
});
