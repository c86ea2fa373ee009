import { configureStore } from "@reduxjs/toolkit";
import { expect, test } from "vitest";
import { Doc } from "yjs";
import { tableOf } from "../../src/documents/partners/tableOf.ts";
import type { DocId, SpaceId } from "../../src/domain/ids.ts";
import { ok } from "../../src/domain/result.ts";
import { changeBookRecords, lastBookAct, makeBookRecords, undoBookAct } from "../../src/state/partners/bookCommands.ts";
import { bookHistory } from "../../src/state/partners/bookHistory.ts";
import type { AppDispatch } from "../../src/state/store.ts";
import { unwrap } from "../support/joinThrough.ts";
import { SPACE } from "../support/openDocumentsScene.ts";

/** A store with the history of the books alone, over documents that are all there and keep at once. */
function setUp() {
  const docs = new Map<DocId, Doc>();
  const docOf = (id: DocId): Doc => {
    const doc = docs.get(id) ?? new Doc();
    docs.set(id, doc);
    return doc;
  };
  const borrow = (_space: SpaceId, id: DocId) =>
    ok({
      replica: { doc: docOf(id), saving: () => ({ problem: null }), whenQuiet: () => Promise.resolve() },
      loaded: Promise.resolve(ok(undefined)),
      release: () => undefined,
    });
  const workspace = { documents: { borrow }, during: <T>(work: Promise<T>) => work };
  const store = configureStore({
    reducer: { bookHistory: bookHistory.reducer },
    middleware: (defaults) => defaults({ thunk: { extraArgument: { workspace } } }),
  });
  const read = (id: string) => [...docs.values()].map((doc) => tableOf(doc, "organisations").get(id)).find(Boolean);
  return { dispatch: store.dispatch as unknown as AppDispatch, read };
}

test("the way back beside what was done takes back that, and leaves what came after", async () => {
  const { dispatch, read } = setUp();
  const [id = ""] = unwrap(
    await dispatch(makeBookRecords(SPACE, [{ kind: "organisation", fields: { name: "Vinnytsia" } }])),
  );
  const write = async (field: string, after: string) => {
    unwrap(await dispatch(changeBookRecords(SPACE, [{ record: id, field, after }])));
    return dispatch(lastBookAct());
  };
  const named = await write("name", "Vinnytsia City Council");
  await write("note", "Friendly city");
  expect(unwrap(await dispatch(undoBookAct([SPACE], "undo", named)))?.changed).toBe(1);
  expect(read(id)?.fields).toMatchObject({ name: "Vinnytsia", note: "Friendly city" });
  expect(unwrap(await dispatch(undoBookAct([SPACE], "undo", named)))).toBe(null);
  unwrap(await dispatch(undoBookAct([SPACE])));
  expect(read(id)?.fields).toMatchObject({ name: "Vinnytsia", note: "" });
});
