import type { DeviceId } from "../../domain/ids.ts";
import type { Declared, Rights } from "./authority.ts";
import { type ClockEnds, lastAtMost } from "./clockEnds.ts";

/** One Yjs client of a device: normally its only one. */
export interface Pen {
  /** Its number, see clientId.ts. */
  readonly number: number;
  readonly client: number;
  readonly ends: ClockEnds;
  /** Clock end of what was accepted. */
  clock: number;
  /** In which place each of its items stands, as runs: first clock of the run, place. */
  readonly starts: number[];
  readonly places: number[];
  /** Its items that are types: by clock, the number of the holder that they make. */
  readonly types: Map<number, number>;
}

/** What is known of one device in one document. */
export interface Author {
  readonly device: DeviceId;
  readonly index: number;
  /** At least one; the last is the one in use. */
  readonly pens: Pen[];
  /** Clients of the pens after the one in use, worked out when somebody first writes under another. */
  ahead: readonly number[];
  /** The highest number of a pen that it has used, accepted or not. */
  triedPen: number;
  /** Something of it was refused: its next own envelope takes a new pen. */
  isBroken: boolean;
  /** Last envelope that was judged, accepted or not. */
  lastSeq: number;
  /** Each envelope that was judged, with the epoch of its key and what its author was found to be. */
  readonly judged: number[];
  readonly epochs: number[];
  readonly rights: Rights[];
  /** Control heads that it has declared. */
  readonly controls: Declared[];
  /** By index of the other author: the last envelope of it that this one has declared to have applied. */
  readonly deps: Map<number, number>;
  /** The same as far as it counts: not beyond the cut of the other. */
  readonly bound: Map<number, number>;
  /** By client id: how far this author may refer into another one's items. Follows from `bound`. */
  readonly bounds: Map<number, number>;
}

export function newPen(number: number, client: number): Pen {
  return { number, client, ends: { seqs: [], clocks: [] }, clock: 0, starts: [], places: [], types: new Map() };
}

export function newAuthor(device: DeviceId, index: number, pen: Pen): Author {
  return {
    device,
    index,
    pens: [pen],
    ahead: [],
    triedPen: 0,
    isBroken: false,
    lastSeq: 0,
    judged: [],
    epochs: [],
    rights: [],
    controls: [],
    deps: new Map(),
    bound: new Map(),
    bounds: new Map(),
  };
}

export function currentPen({ pens }: Author): Pen {
  const pen = pens[pens.length - 1];
  if (!pen) throw new RangeError("an author has a pen");
  return pen;
}

/** The place of an item under this pen; the clock must be below its clock end. */
export function placeOf(pen: Pen, clock: number): number {
  return pen.places[lastAtMost(pen.starts, clock)] ?? 0;
}

/** Notes where the items from `clock` on stand. */
export function putPlace(pen: Pen, clock: number, place: number): void {
  if (pen.places[pen.places.length - 1] === place) return;
  pen.starts.push(clock);
  pen.places.push(place);
}
