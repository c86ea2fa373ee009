import { useMemo } from "react";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { bookOf } from "../../documents/partners/kinds.ts";
import { linksTo, type RecordLink } from "../../documents/partners/recordLinks.ts";
import { kindOf, type RecordKind } from "../../documents/partners/recordKind.ts";
import type { SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import { type BookState, useBook } from "./useBook.ts";

/** All shared books of a space, as they are now. */
export interface Books {
  /** Null while the book of that kind is loading. Without removed and erased ones. */
  rows(kind: RecordKind): readonly BookRecord[] | null;
  get(id: string): BookRecord | null;
  /** What leads to a record, from any book. */
  linksTo(id: string): readonly RecordLink[];
  bookOf(kind: RecordKind): BookState;
  /** Whether all that this machine has is in: until then what is not here may still come. */
  readonly isLoaded: boolean;
  readonly problem: Problem | null;
}

/** Reads all books of a space. What a record leads to may be in any of them. */
export function useBooks(space: SpaceId): Books {
  const cities = useBook(space, "cities");
  const organisations = useBook(space, "organisations");
  const people = useBook(space, "people");
  const partnerships = useBook(space, "partnerships");
  const interactions = useBook(space, "interactions");
  const projects = useBook(space, "projects");
  return useMemo(
    () => booksOf({ cities, organisations, people, partnerships, interactions, projects }),
    [cities, organisations, people, partnerships, interactions, projects],
  );
}

const ABSENT: BookState = { state: "loading" };

function booksOf(all: Readonly<Record<string, BookState>>): Books {
  const states = Object.values(all);
  const failed = states.find((one) => one.state === "failed");
  const book = (kind: RecordKind): BookState => all[bookOf(kind)] ?? ABSENT;
  return {
    bookOf: book,
    isLoaded: states.every((one) => one.state === "ready"),
    problem: failed?.state === "failed" ? failed.problem : null,
    rows(kind) {
      const state = book(kind);
      if (state.state !== "ready") return null;
      return rowsIn(state.table.all(), kind);
    },
    get(id) {
      const kind = kindOf(id);
      const state = kind ? book(kind) : ABSENT;
      return state.state === "ready" ? state.table.get(id) : null;
    },
    linksTo: (id) => states.flatMap((one) => (one.state === "ready" ? linksTo(id, one.table.all()) : [])),
  };
}

/** By the rows of a table, which are the very same until one of them changes: so is a list, whatever changes in another book. */
const lists = new WeakMap<readonly BookRecord[], Map<RecordKind, readonly BookRecord[]>>();

function rowsIn(all: readonly BookRecord[], kind: RecordKind): readonly BookRecord[] {
  const known = lists.get(all) ?? new Map<RecordKind, readonly BookRecord[]>();
  lists.set(all, known);
  const rows = known.get(kind) ?? all.filter((one) => one.kind === kind && !one.isRemoved && !one.isErased);
  known.set(kind, rows);
  return rows;
}
