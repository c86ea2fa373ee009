import { BuilderElement, type XmlComponent } from "docx";
import type { PaperProposal } from "../../paper.ts";
import { writable } from "../../tags.ts";

/** Who changed something and when, as Word wants it of each change. */
export type ChangeFacts = { readonly id: number; readonly author: string; readonly date: string };

export type Changes = {
  /** Of one more change of a proposal. */
  readonly factsOf: (proposal: string) => ChangeFacts;
  /** What would come or go, as one change. */
  readonly around: (name: "w:ins" | "w:del", proposal: string, inner: readonly XmlComponent[]) => XmlComponent;
};

/** `now`: milliseconds since 1970, for what has no day. */
export function createChanges(proposals: readonly PaperProposal[], now: number): Changes {
  const known = new Map(proposals.map((one) => [one.id, one]));
  let last = 0;
  const factsOf = (id: string): ChangeFacts => {
    const proposal = known.get(id);
    last += 1;
    return { id: last, author: authorName(proposal?.author ?? ""), date: wordDate(proposal?.at ?? now) };
  };
  return {
    factsOf,
    around(name, proposal, inner) {
      const { id, author, date } = factsOf(proposal);
      return new BuilderElement<{ id: number; author: string; date: string }>({
        name,
        attributes: {
          id: { key: "w:id", value: id },
          author: { key: "w:author", value: author },
          date: { key: "w:date", value: date },
        },
        children: inner,
      });
    },
  };
}

/** Word shows no change of nobody. */
export const authorName = (author: string): string => writable(author).trim() || "?";

const wordDate = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
