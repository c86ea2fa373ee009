import * as v from "valibot";
import { type DocId, type Hash, isDocId, isHash, isSpaceId, type SpaceId } from "../domain/ids.ts";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import type { Services } from "./services.ts";
import type { AppDispatch, RootState, Store } from "./store.ts";
import { BOOK_TABS, type Page, view } from "./view.ts";

const NAME = "place";
const space = v.custom<SpaceId>(isSpaceId);
const doc = v.custom<DocId>(isDocId);
const place = v.variant("name", [
  v.object({ name: v.picklist(["drafts", "meetings", "members", "sync", "security"]), space }),
  v.object({ name: v.picklist(["draft", "meeting"]), space, doc }),
  v.object({ name: v.literal("partners"), space, tab: v.picklist(BOOK_TABS), record: v.string() }),
  v.object({
    name: v.literal("revision"),
    space,
    doc,
    content: v.custom<Hash>(isHash),
    meeting: v.nullable(doc),
  }),
]);
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), place));

/** To where this user was last, or to the first space. Which city works on what stays sealed on the disk. */
export const openLastPlace =
  () =>
  async (dispatch: AppDispatch, getState: () => RootState, services: Services): Promise<void> => {
    const last = await readPlace(services);
    const { session, view: shown } = getState();
    // Whatever was opened meanwhile, by a link or a menu, comes first.
    if (shown.page.name !== "home") return;
    const [first] = Object.values(session.spaces);
    if (last && session.spaces[last.space]) dispatch(view.actions.pageRestored(last));
    else if (first) dispatch(view.actions.pageRestored({ name: "drafts", space: first.space }));
  };

async function readPlace({ local, workspace }: Services) {
  const parsed = parser(await readSealed({ local, vault: workspace.vault }, NAME));
  return parsed.success ? parsed.output : null;
}

/** Keeps the page that is open for the next start. A failed write loses nothing but that. Returns its stop function. */
export function rememberPlaces(store: Store, { local, workspace }: Services): () => void {
  let kept: Page | null = null;
  return store.subscribe(() => {
    const { page } = store.getState().view;
    if (page === kept || page.name === "home" || page.name === "notices") return;
    kept = page;
    void writeSealed({ local, vault: workspace.vault }, NAME, JSON.stringify(page));
  });
}
