import { useEffect, useMemo, useState } from "react";
import { bookId } from "../../documents/partners/bookId.ts";
import type { BookName } from "../../documents/partners/kinds.ts";
import type { RecordTable } from "../../documents/partners/recordTable.ts";
import { tableOf } from "../../documents/partners/tableOf.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Replica } from "../../workspace/replica.ts";
import { useLoan } from "../useLoan.ts";

export type BookState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  /** Another object whenever a record of it has changed. */
  | { readonly state: "ready"; readonly id: DocId; readonly table: RecordTable; readonly doc: Replica["doc"] };

const LOADING: BookState = { state: "loading" };

/** A book of a space for as long as it is looked at; loading for ever where there is no space. */
export function useBook(space: SpaceId, name: BookName, isWanted = true): BookState {
  const id = useMemo(() => (isWanted ? bookId(space, name) : null), [space, name, isWanted]);
  const loan = useLoan(space, id);
  const [book, setBook] = useState(LOADING);
  useEffect(() => {
    if (loan.state !== "ready" || id === null) {
      setBook(loan.state === "failed" ? loan : LOADING);
      return;
    }
    const { doc } = loan.replica;
    const table = tableOf(doc, name);
    const show = (): void => setBook({ state: "ready", id, table, doc });
    show();
    return table.watch(show);
  }, [loan, id, name]);
  return book;
}
