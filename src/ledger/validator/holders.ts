/** What items can stand in: a root, or a type that an item makes. */
export interface Holder {
  /** 0 for a root. */
  readonly depth: number;
  /** Client of the item that makes it; -1 for a root. */
  readonly client: number;
  /** Clock of that item; for a root the index of its name. */
  readonly at: number;
}

/**
 * A place is a holder and whether the item is a map entry of it (an attribute, a key) or one of its list. Two items
 * that Yjs orders against each other must have the same place.
 */
export const placeIn = (holder: number, isEntry: boolean): number => holder * 2 + (isEntry ? 1 : 0);
export const holderOf = (place: number): number => Math.floor(place / 2);
export const isEntry = (place: number): boolean => place % 2 === 1;
