import type { AgendaItem } from "../../documents/register/agenda.ts";
import type { DocId, Hash } from "../../domain/ids.ts";

/** What is to be worked on without a network, as a person says it. */
export type OfflineChoice =
  | { readonly of: "space" }
  | { readonly of: "drafts"; readonly docs: readonly DocId[] }
  | { readonly of: "meeting"; readonly meeting: DocId | null };

/** A text that was issued and is a paper of a meeting. */
export interface IssuedPaper {
  readonly doc: DocId;
  readonly content: Hash;
}

/** What a choice comes to. */
export interface OfflineNeeds {
  /** Drafts, each with its translations and files; null for all of the space. */
  readonly docs: readonly DocId[] | null;
  /** The issued texts that must be whole; null for all that were issued of the drafts. */
  readonly issued: readonly IssuedPaper[] | null;
}

export const WHOLE_SPACE: OfflineNeeds = { docs: null, issued: null };

export const draftNeeds = (docs: readonly DocId[]): OfflineNeeds => ({ docs, issued: null });

/** For a meeting: the papers under its items, at their revision where they have one, the reports made of it, and the letter of convocation. */
export function meetingNeeds(
  agenda: readonly Pick<AgendaItem, "papers">[],
  reports: readonly DocId[],
  convocation: DocId | null,
): OfflineNeeds {
  const papers = agenda.flatMap((item) => item.papers);
  return {
    docs: [...new Set([...papers.map(({ doc }) => doc), ...reports, ...(convocation ? [convocation] : [])])],
    issued: papers.flatMap(({ doc, content }) => (content === null ? [] : [{ doc, content }])),
  };
}
