import { createNameFinder, type Excerpt, findName, type NameFinder } from "../documents/text/find/findName.ts";
import { readBlocks } from "../documents/text/model/readState.ts";
import type { DocumentEntry } from "../documents/register/documentList.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Loan } from "../workspace/openDocuments.ts";
import type { Replica } from "../workspace/replica.ts";
import type { RootState } from "./store.ts";

export interface NamedDraft {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly title: string;
  /** Null: the title itself. */
  readonly block: string | null;
  /** From 1, as the draft counts its paragraphs; null for a heading or the title. */
  readonly paragraph: number | null;
  /** False when only words of the name stand there: it may be somebody else. */
  readonly isWhole: boolean;
  readonly excerpt: Excerpt;
}

export interface NameSearch {
  /** In the order in which they were found. */
  readonly places: readonly NamedDraft[];
  readonly searched: number;
  readonly total: number;
  /** Drafts that could not be read, and spaces whose list of drafts could not. */
  readonly unread: number;
}

/** What of a loan is needed to read a draft once. */
interface Readable extends Pick<Loan, "loaded" | "release"> {
  readonly replica: Pick<Replica, "doc">;
}
export interface Drafts {
  readonly borrow: (space: SpaceId, doc: DocId) => Result<Readable, Problem>;
}
type Here = Pick<RootState, "session" | "registers">;

/** Every draft of every space here. */
function draftsHere({ session, registers }: Here): { drafts: (DocumentEntry & At)[]; unread: number } {
  const spaces = Object.values(session.spaces);
  return {
    drafts: spaces.flatMap(({ space }) =>
      Object.values(registers[space]?.documents ?? {}).map((entry) => ({ ...entry, space })),
    ),
    unread: spaces.filter(({ space }) => !registers[space]?.isLoaded).length,
  };
}
interface At {
  readonly space: SpaceId;
}

/**
 * Looks for a name in all drafts on this machine, titles too, one after the other; `told` hears what has been found so far
 * after each. Ends early when `signal` says so. What is found stays with who asked: text never comes into the store.
 */
export const searchName =
  (name: string, told: (search: NameSearch) => void, signal: AbortSignal) =>
  async (
    _dispatch: unknown,
    getState: () => Here,
    { workspace }: { readonly workspace: { readonly documents: Drafts } },
  ): Promise<void> => {
    const find = createNameFinder(name);
    const { drafts, unread } = draftsHere(getState());
    let search: NameSearch = { places: [], searched: 0, total: drafts.length, unread };
    told(search);
    for (const entry of drafts) {
      const places = await searchDraft(workspace.documents, entry, find);
      if (signal.aborted) return;
      search = {
        ...search,
        places: [...search.places, ...(places ?? [])],
        searched: search.searched + 1,
        unread: search.unread + (places ? 0 : 1),
      };
      told(search);
    }
  };

/** Null when the draft could not be read. */
async function searchDraft(
  documents: Drafts,
  entry: DocumentEntry & At,
  find: NameFinder,
): Promise<NamedDraft[] | null> {
  const { space, id: doc, title } = entry;
  const borrowed = documents.borrow(space, doc);
  if (!borrowed.ok) return null;
  const loan = borrowed.value;
  const loaded = await loan.loaded;
  const blocks = loaded.ok ? readBlocks(loan.replica.doc) : null;
  loan.release();
  if (!blocks) return null;
  const inTitle = find(entry, title);
  return [
    ...(inTitle ? [{ space, doc, title, block: null, paragraph: null, ...inTitle }] : []),
    ...findName(blocks, find).map((place) => ({ space, doc, title, ...place })),
  ];
}
