import { blocksOfCanonical } from "../../documents/revisions/canonicalBlocks.ts";
import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { SeenEnds } from "../../workspace/versionText.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type LastSeen, readSeen } from "../lastSeen.ts";
import type { RecallServices } from "../listMemory.ts";
import { selectDrafts, selectMemberViews } from "../selectors.ts";
import type { RootState } from "../store.ts";
import { type ArrivedParagraph, arrivedIn } from "./arrivedIn.ts";

/** A draft in which others have done something since this person looked. */
export interface ArrivedDraft {
  readonly doc: DocId;
  readonly title: string;
  /** When it was last looked at (ms since 1970); null: never here. */
  readonly since: number | null;
  /** Nothing, where it was never looked at: then all of it is new. */
  readonly paragraphs: readonly ArrivedParagraph[];
  /** How far it goes now: seen up to here once a person says so. */
  readonly ends: SeenEnds;
}

export interface ArrivedSearch {
  readonly drafts: readonly ArrivedDraft[];
  readonly searched: number;
  readonly total: number;
  /** Drafts of which not all entries can be read here yet. */
  readonly unread: number;
}

type ArrivedServices = RecallServices & {
  readonly workspace: Pick<Workspace, "vault" | "tellVersion" | "documents">;
};

/**
 * What has come into the drafts of a space from others since this person last looked at each; `told` hears of it after
 * each draft. Ends early when `signal` says so. What is found stays with who asked: text never comes into the store.
 */
export const searchArrived =
  (space: SpaceId, told: (search: ArrivedSearch) => void, signal: AbortSignal) =>
  async (_dispatch: unknown, getState: () => RootState, services: ArrivedServices): Promise<Result<void, Problem>> => {
    const { vault, documents } = services.workspace;
    const seen = await readSeen(services, space);
    // What was typed here is in the log first.
    await documents.whenQuiet();
    const entries = new Map(selectDrafts(getState(), space).map((entry) => [entry.id, entry]));
    const docs = [...entries.keys()].map((doc) => ({ doc, covers: seen[doc]?.ends ?? {} }));
    const news = await vault.newsIn({ space, docs });
    if (!news.ok) return news;
    const own = ownDevices(getState(), space);
    let search: ArrivedSearch = { drafts: [], searched: 0, total: news.value.length, unread: 0 };
    told(search);
    for (const doc of news.value) {
      const title = entries.get(doc)?.title ?? "";
      const draft = await readArrived(services, space, { doc, title, last: seen[doc] ?? null, own });
      if (signal.aborted) return ok(undefined);
      const isNews = draft !== null && (draft.since === null || draft.paragraphs.length > 0);
      search = {
        ...search,
        drafts: isNews ? [...search.drafts, draft] : search.drafts,
        searched: search.searched + 1,
        unread: search.unread + (draft === null ? 1 : 0),
      };
      told(search);
    }
    return ok(undefined);
  };

interface Wish {
  readonly doc: DocId;
  readonly title: string;
  readonly last: LastSeen | null;
  readonly own: ReadonlySet<DeviceId>;
}

/** Null when not all of its entries can be read. */
async function readArrived(
  { workspace }: ArrivedServices,
  space: SpaceId,
  { doc, title, last, own }: Wish,
): Promise<ArrivedDraft | null> {
  if (last === null) return { doc, title, since: null, paragraphs: [], ends: {} };
  const answer = await workspace.tellVersion(space, doc, null, last.ends);
  const text = answer.ok ? answer.value.text : null;
  if (!answer.ok || !text?.before) return null;
  const [before, now] = [text.before.canonical, text.canonical].map((canonical) => blocksOfCanonical(canonical) ?? []);
  const paragraphs = arrivedIn(text.changes, own, before ?? [], now ?? []);
  return { doc, title, since: last.at, paragraphs, ends: answer.value.ends };
}

/** All machines of this person. */
function ownDevices(state: RootState, space: SpaceId): ReadonlySet<DeviceId> {
  const members = selectMemberViews(state, space);
  const self = members.find(({ isSelf }) => isSelf);
  return new Set(members.filter(({ member }) => member === self?.member).map(({ device }) => device));
}
