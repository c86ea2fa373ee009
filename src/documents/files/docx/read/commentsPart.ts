import type { PaperComment, PaperRemark } from "../../paper.ts";
import type { Reading } from "./reading.ts";
import { saidIn } from "./touches.ts";
import type { WordPackage } from "./wordPackage.ts";
import { childrenOf, descendantsOf, lettersOf, type XmlElement } from "./xmlTree.ts";

type Thread = { readonly parent: string | null; readonly isResolved: boolean };

/** The comments of a Word file, answers under what they answer. One that stands nowhere in the text is kept too. */
export function readComments(parts: WordPackage, reading: Reading): readonly PaperComment[] {
  const all = childrenOf(parts.comments ?? undefined, "w:comment");
  const threads = readThreads(parts.commentsExtended);
  const byParagraph = new Map(all.map((one) => [lastParagraph(one), one]));
  // Without names of paragraphs nothing can be told to answer anything.
  byParagraph.delete("");
  const rootOf = (comment: XmlElement): XmlElement => {
    let root = comment;
    for (let step = 0; step < all.length; step++) {
      const parent = byParagraph.get(threads.get(lastParagraph(root))?.parent ?? "");
      if (!parent || parent === root) break;
      root = parent;
    }
    return root;
  };
  const answers = new Map<XmlElement, XmlElement[]>();
  for (const one of all) {
    const root = rootOf(one);
    if (root !== one) answers.set(root, [...(answers.get(root) ?? []), one]);
  }
  return all
    .filter((one) => rootOf(one) === one)
    .map((one) => ({
      id: one.attributes.get("w:id") ?? "",
      kind: "remark" as const,
      ...remarkOf(one, reading),
      replies: (answers.get(one) ?? []).map((answer) => remarkOf(answer, reading)),
      isResolved: threads.get(lastParagraph(one))?.isResolved ?? false,
    }));
}

function remarkOf(comment: XmlElement, { tally }: Reading): PaperRemark {
  const text = descendantsOf(comment, "w:p")
    .map((paragraph) => descendantsOf(paragraph, "w:t").map(lettersOf).join(""))
    .join("\n");
  tally.count("letters", text.length);
  return { ...saidIn(comment.attributes), initials: comment.attributes.get("w:initials") ?? "", text };
}

/** Answers are told by paragraphs: of a comment the last one is named. */
const lastParagraph = (comment: XmlElement): string =>
  descendantsOf(comment, "w:p").at(-1)?.attributes.get("w14:paraId") ?? "";

function readThreads(tree: XmlElement | null): ReadonlyMap<string, Thread> {
  return new Map(
    childrenOf(tree ?? undefined, "w15:commentEx").map(({ attributes }) => [
      attributes.get("w15:paraId") ?? "",
      { parent: attributes.get("w15:paraIdParent") ?? null, isResolved: attributes.get("w15:done") === "1" },
    ]),
  );
}
