import type { Decoder } from "lib0/decoding";
import { readByte, readCount } from "../boundedDecoding.ts";
import { MAX_STRUCTS } from "../limits.ts";
import { readContent, TYPE_CONTENT } from "./readContent.ts";
import { readKey, readPlainText } from "./readPlain.ts";
import { refuse } from "./refuse.ts";

/** Where one item says it belongs; reused for every item of an update. A missing id has client -1. */
export interface ItemHead {
  /** Yjs's flags and the number of the content. */
  info: number;
  /** Where the content stands in the bytes of the update. */
  contentFrom: number;
  contentTo: number;
  originClient: number;
  originClock: number;
  rightClient: number;
  rightClock: number;
  parentClient: number;
  parentClock: number;
  /** Name of the root; null when the parent is an id or follows from a neighbour. */
  root: string | null;
  key: string | null;
}

export interface UpdateVisitor {
  /** The one section of structs, if there is any. */
  section(client: number, clock: number): void;
  item(head: Readonly<ItemHead>, length: number, isType: boolean): void;
  deleted(client: number, clock: number, length: number): void;
}

const HAS_ORIGIN = 128;
const HAS_RIGHT = 64;
const HAS_KEY = 32;
const CONTENT = 31;
const GC = 0;
const SKIP = 10;

/**
 * Reads a Yjs V1 update from one end to the other, in one pass and with bounded memory: nothing is built, counts are
 * only believed as far as there are bytes for them.
 */
export function walkUpdate(decoder: Decoder, visitor: UpdateVisitor): void {
  const sections = readCount(decoder);
  if (sections > 1) refuse("wrongClient", "sections");
  if (sections === 1) walkStructs(decoder, visitor);
  walkDeletes(decoder, visitor);
  if (decoder.pos !== decoder.arr.length) refuse("badUpdate", "left over");
}

function walkStructs(decoder: Decoder, visitor: UpdateVisitor): void {
  const count = readCount(decoder);
  if (count > MAX_STRUCTS) refuse("tooManyStructs");
  if (count === 0) refuse("badUpdate", "empty section");
  visitor.section(readCount(decoder), readCount(decoder));
  const head: ItemHead = {
    info: 0,
    contentFrom: 0,
    contentTo: 0,
    originClient: -1,
    originClock: 0,
    rightClient: -1,
    rightClock: 0,
    parentClient: -1,
    parentClock: 0,
    root: null,
    key: null,
  };
  for (let i = 0; i < count; i++) {
    const info = readByte(decoder);
    const code = info & CONTENT;
    // Yjs writes these two without a head.
    if (code === GC || code === SKIP) refuse("badUpdate", `struct ${code}`);
    readHead(decoder, info, head);
    head.info = info;
    head.contentFrom = decoder.pos;
    const length = readContent(decoder, code);
    head.contentTo = decoder.pos;
    // An empty item would share its id with the next.
    if (length === 0) refuse("badUpdate", "empty item");
    visitor.item(head, length, code === TYPE_CONTENT);
  }
}

function readHead(decoder: Decoder, info: number, head: ItemHead): void {
  const hasOrigin = (info & HAS_ORIGIN) !== 0;
  const hasRight = (info & HAS_RIGHT) !== 0;
  head.originClient = hasOrigin ? readCount(decoder) : -1;
  head.originClock = hasOrigin ? readCount(decoder) : 0;
  head.rightClient = hasRight ? readCount(decoder) : -1;
  head.rightClock = hasRight ? readCount(decoder) : 0;
  head.parentClient = -1;
  head.root = null;
  head.key = null;
  if (!hasOrigin && !hasRight) readParent(decoder, info, head);
}

function readParent(decoder: Decoder, info: number, head: ItemHead): void {
  const isRoot = readCount(decoder);
  if (isRoot > 1) refuse("badUpdate", "parent");
  if (isRoot === 1) head.root = readPlainText(decoder);
  else {
    head.parentClient = readCount(decoder);
    head.parentClock = readCount(decoder);
  }
  if ((info & HAS_KEY) !== 0) head.key = readKey(decoder);
}

function walkDeletes(decoder: Decoder, visitor: UpdateVisitor): void {
  let total = 0;
  for (let clients = readCount(decoder); clients > 0; clients--) {
    const client = readCount(decoder);
    const ranges = readCount(decoder);
    total += ranges;
    if (ranges === 0) refuse("badUpdate", "empty deletes");
    if (total > MAX_STRUCTS) refuse("tooManyStructs", "deletes");
    for (let left = ranges; left > 0; left--) {
      const clock = readCount(decoder);
      const length = readCount(decoder);
      if (length === 0) refuse("badUpdate", "empty delete");
      visitor.deleted(client, clock, length);
    }
  }
}
