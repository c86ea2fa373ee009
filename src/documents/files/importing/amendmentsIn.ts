import { tokensOf, wordChanges } from "../../amendments/wording.ts";
import { MOST_WORDS } from "../../discussion/statement.ts";
import type { FindingKind } from "../findings.ts";
import type { PaperProposal } from "../paper.ts";
import type { BuiltBlock, Edit } from "./blockOfBase.ts";
import type { ImportedAmendment } from "./importedDraft.ts";

type Authors = ReadonlyMap<string, PaperProposal>;
type Wish = ImportedAmendment & { readonly isInsertion: boolean };

/** The amendments to one block, in the order of their words. */
export function amendmentsIn(
  built: BuiltBlock,
  authors: Authors,
  find: (kind: FindingKind, words?: string) => void,
): readonly ImportedAmendment[] {
  const wishes = built.edits.flatMap((edit) => wishOf(edit, built, authors) ?? []);
  return wishes.flatMap((wish, at) => {
    const { isInsertion: _, ...amendment } = partFrom(wish, at, wishes, built.text);
    if (Math.max(amendment.base.length, amendment.proposed.length) <= MOST_WORDS) return [amendment];
    find("longChanges", amendment.base || amendment.proposed);
    return [];
  });
}

function wishOf(edit: Edit, { block, text, edits }: BuiltBlock, authors: Authors): Wish | null {
  const { from, to } = edit;
  const where = { block: block.key, from, to, ...saidBy(edit.id, authors) };
  if (edit.type === "deletion") {
    const keeps = edits.some(({ type }) => type === "insertion") && { keepsParagraph: true as const };
    return { ...where, base: text.slice(from, to), proposed: "", changes: [], isInsertion: false, ...keeps };
  }
  const words = edit.coming.map((one) => one.text).join("");
  if (words === "") return null;
  const deleters = [...new Set(edit.coming.flatMap(({ deleted }) => deleted ?? []))];
  const changes = deleters.map((id) => {
    const left = edit.coming.filter(({ deleted }) => deleted !== id);
    return { ...saidBy(id, authors), base: words, proposed: left.map((one) => one.text).join("") };
  });
  return { ...where, base: "", proposed: words, changes, isInsertion: true };
}

function saidBy(id: string, authors: Authors): Pick<PaperProposal, "author" | "at"> {
  const { author = "", at = null } = authors.get(id) ?? {};
  return { author, at };
}

/**
 * Two that insert at one place would be rivals, and one would fall with the other: the second is told as coming before the word that
 * follows, where nobody else touches that.
 */
function partFrom(wish: Wish, at: number, all: readonly Wish[], text: string): Wish {
  const before = all[at - 1];
  if (!wish.isInsertion || !before?.isInsertion || before.from !== wish.from) return wish;
  const [word = ""] = tokensOf(text.slice(wish.from));
  const to = wish.from + word.length;
  const isFree = word !== "" && all.every((other) => other === wish || other.to <= wish.from || other.from >= to);
  const isOnlyFirst = all[at - 2]?.isInsertion !== true || all[at - 2]?.from !== wish.from;
  const proposed = wish.proposed + word;
  const isInsertion = wordChanges(word, proposed).every(
    (change) => change.before === "" || change.before === change.after,
  );
  if (!isFree || !isOnlyFirst || !isInsertion) return wish;
  const changes = wish.changes.map((one) => ({ ...one, base: one.base + word, proposed: one.proposed + word }));
  return { ...wish, to, base: word, proposed, changes };
}
