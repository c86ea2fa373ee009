import { createContext, useContext } from "react";
import type { SpaceId } from "../../domain/ids.ts";
import type { Books } from "../../state/partners/useBooks.ts";
import type { BookTab } from "../../state/view.ts";

/** What every part of the pages of the partner book works with. */
export interface PartnersRoom {
  readonly space: SpaceId;
  readonly books: Books;
  readonly mayWrite: boolean;
  readonly tab: BookTab;
  /** Shows a record; "" for the list. */
  readonly open: (record: string) => void;
}

export const PartnersContext = createContext<PartnersRoom | null>(null);

export function usePartners(): PartnersRoom {
  const room = useContext(PartnersContext);
  if (!room) throw new Error("no PartnersContext around this");
  return room;
}
