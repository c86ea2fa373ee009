import { expect, it } from "vitest";
import { readQuote, readWording, signsIn } from "../../../src/documents/amendments/quotedReferences.ts";
import { fileScene, readText } from "../files/fileScene.ts";

const numbered = (text: string) => ({ numbered: true, spans: [{ text }] });

function scene() {
  const here = fileScene([numbered("See , and  as well, § too."), numbered("Second."), numbered("Third.")]);
  here.refer("and ", "Third");
  here.refer("See ", "Second");
  const { model, references } = readText(here.model);
  const [block] = model.layout().blocks;
  if (!block) throw new RangeError("No block");
  return { block, signs: signsIn(block, 0, block.text.length, references.read), read: references.read };
}

it("words that quote references have them as they are read, and a sign that is none stays one", () => {
  const { block, signs } = scene();
  expect(readQuote(block.text, signs)).toBe("See §\u00A02, and §\u00A03 as well, § too.");
});

it("a wording that keeps references has them as they are read, whatever changes beside them", () => {
  const { block, signs } = scene();
  const wording = "Read §, and then § as ever, § too, by § 4 of the rules.";
  expect(readWording(block.text, wording, signs)).toBe(
    "Read §\u00A02, and then §\u00A03 as ever, § too, by § 4 of the rules.",
  );
});

it("only the references among the quoted letters count", () => {
  const { block, read } = scene();
  expect(signsIn(block, 0, 6, read)).toEqual(["§\u00A02"]);
  expect(signsIn(block, 5, 9, read)).toEqual([]);
});

it("words stay as they are where the text has other signs by now", () => {
  expect(readQuote("See § there", [])).toBe("See § there");
  expect(readWording("See § there", "Look at § there", ["§ 1", "§ 2"])).toBe("Look at § there");
});
