import { changesOf, type FieldWish, reversed } from "../../documents/partners/bookActs.ts";
import { REMOVED } from "../../documents/partners/bookEntries.ts";
import { bookId } from "../../documents/partners/bookId.ts";
import { eraseRecords } from "../../documents/partners/eraseRecord.ts";
import { BOOKS, type BookName, bookOf } from "../../documents/partners/kinds.ts";
import { asideOf, kindOf, newRecordId, type RecordKind } from "../../documents/partners/recordKind.ts";
import type { BookRecord, FieldValues } from "../../documents/partners/bookRecord.ts";
import { tableOf } from "../../documents/partners/tableOf.ts";
import { type FieldChange, makeRecords, type NewRecord, writeFields } from "../../documents/partners/writeBook.ts";
import type { SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Replica } from "../../workspace/replica.ts";
import { command } from "../command.ts";
import type { Services } from "../services.ts";
import type { AppDispatch, RootState } from "../store.ts";
import { withDocument } from "../withDocument.ts";
import { type BookAct, type BookActName, bookHistory } from "./bookHistory.ts";
import { selectOwnBookSpace } from "./ownBookSpace.ts";

type Get = (id: string) => BookRecord | null;

/** Makes records, in one act that can be undone, and gives their ids. */
export const makeBookRecords = (space: SpaceId, records: readonly { kind: RecordKind; fields: FieldValues }[]) =>
  command<readonly string[]>(async (dispatch, _getState, services) => {
    const made = records.map(({ kind, fields }): NewRecord => ({ id: newRecordId(kind), fields }));
    const changes = made.map(({ id }): FieldChange => ({ record: id, field: REMOVED, before: true, after: false }));
    const done = await inBooks(
      services,
      space,
      made,
      ({ id }) => id,
      (doc, own) => {
        makeRecords(doc, own, Date.now());
        return own.map(({ id }) => id);
      },
    );
    if (done.ok) dispatch(bookHistory.actions.did({ space, what: "made", changes }));
    return done;
  });

/** Writes fields of any number of records, in one act that can be undone, and gives what was changed. */
export const changeBookRecords = (space: SpaceId, wishes: readonly FieldWish[], what: BookActName = "changed") =>
  command<readonly FieldChange[]>(async (dispatch, _getState, services) => {
    const done = await write(services, space, wishes, (own, get) => changesOf(own, get));
    if (done.ok && done.value.length > 0) dispatch(bookHistory.actions.did({ space, what, changes: done.value }));
    return done;
  });

/** Takes records off the lists, or puts them back. */
export const removeBookRecords = (space: SpaceId, ids: readonly string[], isRemoved: boolean) =>
  changeBookRecords(
    space,
    ids.map((record) => ({ record, field: REMOVED, after: isRemoved })),
    isRemoved ? "removed" : "restored",
  );

/** Adds a link to a field that holds several, or puts it into one that holds one. */
export const linkBookRecords = (space: SpaceId, wish: FieldWish) => changeBookRecords(space, [wish], "linked");

/** How many fields were taken back, and how many say something else by now and stayed. */
export interface Undone {
  readonly what: BookActName;
  readonly changed: number;
  readonly left: number;
}

/** What this user did last in any book. */
export const lastBookAct = () => (_dispatch: AppDispatch, getState: () => RootState) =>
  getState().bookHistory.done.at(-1);

/** Takes back `wanted`, else the last act of this user in the books of these spaces, or does it again. Null when there is none. */
export const undoBookAct = (
  spaces: readonly SpaceId[],
  direction: "undo" | "redo" = "undo",
  wanted?: BookAct | undefined,
) =>
  command<Undone | null>(async (dispatch, getState, services) => {
    const { done, undone } = getState().bookHistory;
    const act = (direction === "undo" ? done : undone).findLast((one) =>
      wanted ? one === wanted : spaces.includes(one.space),
    );
    if (!act) return ok(null);
    const { space, what, changes } = act;
    const written = await write(services, space, changes, (own, get) => reversed(own, get));
    if (!written.ok) return written;
    const back = written.value.length > 0 ? { space, what, changes: written.value } : null;
    dispatch(bookHistory.actions[direction === "undo" ? "undid" : "redid"]({ act, back }));
    return ok({ what, changed: written.value.length, left: changes.length - written.value.length });
  });

/** Empties a record for good, also what this city keeps beside it, and what could bring it back. */
export const eraseBookRecord = (space: SpaceId, id: string) =>
  command<void>(async (dispatch, getState, services) => {
    const kind = kindOf(id);
    if (!kind) return ok(undefined);
    const erase = (where: SpaceId, name: BookName, record: string) =>
      withDocument(services.workspace, where, bookId(where, name), ({ doc }) =>
        eraseRecords(doc, new Set([record]), Date.now()),
      );
    const erased = await erase(space, bookOf(kind), id);
    if (!erased.ok) return erased;
    for (const one of [id, asideOf(id)]) dispatch(bookHistory.actions.erased(one));
    const own = selectOwnBookSpace(getState(), space);
    return own ? erase(own, "asides", asideOf(id)) : ok(undefined);
  });

const write = <Wish extends FieldWish>(
  services: Services,
  space: SpaceId,
  wishes: readonly Wish[],
  changesIn: (own: readonly Wish[], get: Get) => readonly FieldChange[],
): Promise<Result<readonly FieldChange[], Problem>> =>
  inBooks(
    services,
    space,
    wishes,
    ({ record }) => record,
    (doc, own, name) => {
      const changes = changesIn(own, tableOf(doc, name).get);
      writeFields(doc, changes, Date.now());
      return changes;
    },
  );

/** Book by book, since each is a document; what one could not take is told, and what the others took stands. */
async function inBooks<Item, Done>(
  { workspace }: Services,
  space: SpaceId,
  items: readonly Item[],
  idOf: (item: Item) => string,
  run: (doc: Replica["doc"], own: readonly Item[], name: BookName) => readonly Done[],
): Promise<Result<readonly Done[], Problem>> {
  const all: Done[] = [];
  for (const name of BOOKS) {
    const own = items.filter((item) => {
      const kind = kindOf(idOf(item));
      return kind !== null && bookOf(kind) === name;
    });
    if (own.length === 0) continue;
    const done = await withDocument(workspace, space, bookId(space, name), ({ doc }) => run(doc, own, name));
    if (!done.ok) return done;
    all.push(...done.value);
  }
  return ok(all);
}
