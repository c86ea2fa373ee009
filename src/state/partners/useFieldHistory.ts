import { useMemo } from "react";
import { type FieldWriting, readHistory } from "../../documents/partners/fieldHistory.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../../ledger/clientId.ts";
import { useAppSelector } from "../hooks.ts";
import { type MemberView, selectMemberViews } from "../selectors.ts";
import type { BookState } from "./useBook.ts";

/** A device that was refused something goes on under its next client (ledger/clientId.ts). */
const PENS = 4;

export interface WritingView extends FieldWriting {
  /** Null for who is no member any more. */
  readonly by: MemberView | null;
}

/** Who wrote what in a record when, the latest first. */
export function useFieldHistory(space: SpaceId, book: BookState, record: string): readonly WritingView[] {
  const members = useAppSelector((state) => selectMemberViews(state, space));
  return useMemo(() => {
    if (book.state !== "ready") return [];
    const writers = new Map(
      members.flatMap((member) =>
        Array.from({ length: PENS }, (_, pen) => [clientIdOf(space, book.id, member.device, pen), member] as const),
      ),
    );
    return readHistory(book.doc, record)
      .map((writing) => ({ ...writing, by: writers.get(writing.client) ?? null }))
      .reverse();
  }, [space, book, record, members]);
}
