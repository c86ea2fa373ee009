import { type Bracket, isStanding } from "../discussion/readBrackets.ts";
import type { Discussion } from "../discussion/readDiscussion.ts";
import type { BracketMark } from "../text/binding/bracketsPlugin.ts";
import { indexOfBlock } from "../text/model/layout.ts";
import type { TextModel } from "../text/model/createText.ts";
import { passageFinderOf } from "../text/passage/passageFinderOf.ts";
import type { FoundPassage } from "../text/passage/passage.ts";

export type BracketStyle = Pick<BracketMark, "className" | "code" | "opens" | "closes">;

type Made = { readonly bracket: Bracket; readonly found: FoundPassage; readonly mark: BracketMark };

/**
 * The brackets that stand and whose words are still in the text, the outer of two before the inner one. What it is asked for again
 * it gives as the same object.
 */
export function createBracketMarks(
  model: TextModel,
  styleOf: (bracket: Bracket) => BracketStyle,
): (discussion: Pick<Discussion, "brackets">) => readonly BracketMark[] {
  const find = passageFinderOf(model);
  let made = new Map<string, Made>();
  const make = (bracket: Bracket): Made | null => {
    const found = isStanding(bracket) ? find(bracket.passage) : null;
    if (found === null || found.text === "") return null;
    const before = made.get(bracket.id);
    if (before?.bracket === bracket && before.found === found) return before;
    const { id, alternatives } = bracket;
    const { block, from, to } = found;
    return { bracket, found, mark: { id, block, pieces: [{ from, to }], alternatives, ...styleOf(bracket) } };
  };
  return ({ brackets }) => {
    const all = brackets.flatMap((bracket) => make(bracket) ?? []);
    made = new Map(all.map((one) => [one.bracket.id, one]));
    return all.sort((a, b) => outerFirst(model, a.found, b.found)).map(({ mark }) => mark);
  };
}

function outerFirst(model: TextModel, a: FoundPassage, b: FoundPassage): number {
  const layout = model.layout();
  return indexOfBlock(layout, a.block) - indexOfBlock(layout, b.block) || a.from - b.from || b.to - a.to;
}
