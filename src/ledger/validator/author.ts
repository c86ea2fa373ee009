import type { DeviceId } from "../../domain/ids.ts";
import type { ClockEnds } from "./clockEnds.ts";
import { lastAtMost } from "./clockEnds.ts";

/** What is known of one device in one document. */
export interface Author {
  readonly device: DeviceId;
  readonly index: number;
  /** The only client id it may write under. */
  readonly client: number;
  readonly ends: ClockEnds;
  /** Clock end of what was accepted. */
  clock: number;
  /** Last envelope that was judged, accepted or not. */
  lastSeq: number;
  /** By index of the other author: the last envelope of it that this one has declared to have applied. */
  readonly deps: Map<number, number>;
  /** By client id: how far this author may refer into another one's items. Follows from `deps`. */
  readonly bounds: Map<number, number>;
  /** In which place each of its items stands, as runs: first clock of the run, place. */
  readonly starts: number[];
  readonly places: number[];
  /** Its items that are types: by clock, the number of the holder that they make. */
  readonly types: Map<number, number>;
}

export function newAuthor(device: DeviceId, index: number, client: number): Author {
  return {
    device,
    index,
    client,
    ends: { seqs: [], clocks: [] },
    clock: 0,
    lastSeq: 0,
    deps: new Map(),
    bounds: new Map(),
    starts: [],
    places: [],
    types: new Map(),
  };
}

/** The place of an item of this author; the clock must be below its clock end. */
export function placeOf(author: Author, clock: number): number {
  return author.places[lastAtMost(author.starts, clock)] ?? 0;
}

/** Notes where the items from `clock` on stand. */
export function putPlace(author: Author, clock: number, place: number): void {
  if (author.places[author.places.length - 1] === place) return;
  author.starts.push(clock);
  author.places.push(place);
}
