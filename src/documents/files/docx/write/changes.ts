import type { PaperProposal } from "../../paper.ts";
import { writable } from "../../tags.ts";

/** Who changed something and when, as Word wants it of each change. */
export type ChangeFacts = { readonly id: number; readonly author: string; readonly date: string };

/** The facts of one more change of a proposal. */
export type Changes = (proposal: string) => ChangeFacts;

/** `now`: milliseconds since 1970, for what has no day. */
export function createChanges(proposals: readonly PaperProposal[], now: number): Changes {
  const known = new Map(proposals.map((one) => [one.id, one]));
  let last = 0;
  return (id) => {
    const proposal = known.get(id);
    last += 1;
    return { id: last, author: authorName(proposal?.author ?? ""), date: wordDate(proposal?.at ?? now) };
  };
}

/** Word shows no change of nobody. */
export const authorName = (author: string): string => writable(author).trim() || "?";

const wordDate = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
