import * as Y from "yjs";
import type { RefusalCode } from "../../../src/domain/refusal.ts";
import { type ForgedItem, forgeUpdate, text, values } from "../../support/forgeUpdate.ts";

/** The Yjs clients of who forges, as its own app says it, and of who is to be harmed. */
export interface Forger {
  readonly client: number;
  readonly victim: number;
}

export interface ForgedChange {
  readonly what: string;
  readonly code: RefusalCode;
  readonly update: (forger: Forger) => Uint8Array;
}

const of = (client: number, items: readonly ForgedItem[], clock = 0) => forgeUpdate({ client, clock, items });
const written = (client: number, write: (doc: Y.Doc) => void, encode: (doc: Y.Doc) => Uint8Array): Uint8Array => {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  write(doc);
  return encode(doc);
};

/** One of each kind of change that no honest editor makes; the first needs one who has written and was never refused. */
export const FORGED_CHANGES: readonly ForgedChange[] = [
  {
    what: "over what it has written itself",
    code: "clockOverlap",
    update: ({ client }) => of(client, [{ parent: "blocks", ...text("NO") }]),
  },
  {
    what: "in the name of the victim",
    code: "wrongClient",
    update: ({ victim }) => of(victim, [{ parent: "blocks", ...text("NO") }], 2 ** 40),
  },
  {
    what: "a deletion of what the victim will write next",
    code: "outsideDeps",
    update: ({ client, victim }) =>
      forgeUpdate({ client, clock: 0, deletes: [{ client: victim, ranges: [[0, 2 ** 31]] }] }),
  },
  {
    what: "a gap in its own clock",
    code: "clockGap",
    update: ({ client }) => of(client, [{ parent: "blocks", ...text("NO") }], 4_000),
  },
  {
    what: "text beside what nobody has written",
    code: "outsideDeps",
    update: ({ client }) => of(client, [{ origin: [4711, 0], ...text("NO") }]),
  },
  {
    what: "the other encoding",
    code: "badUpdate",
    update: ({ client }) => written(client, (doc) => doc.getText("blocks").insert(0, "NO"), Y.encodeStateAsUpdateV2),
  },
  {
    what: "five million parts, claimed in a few bytes",
    code: "tooManyStructs",
    update: ({ client }) =>
      forgeUpdate({ client, clock: 0, items: [{ parent: "order", ...values([126]) }], claimedCount: 5_000_000 }),
  },
  {
    what: "a list in a list, 40,000 deep",
    code: "nesting",
    update: ({ client }) =>
      of(client, [{ parent: "order", ...values([...Array.from({ length: 40_000 }, () => [117, 1]).flat(), 126]) }]),
  },
  {
    what: "a document in the document",
    code: "subdocument",
    update: ({ client }) => written(client, (doc) => doc.getMap("meta").set("k", new Y.Doc()), Y.encodeStateAsUpdate),
  },
  {
    what: "a key that every object has already",
    code: "forbiddenKey",
    update: ({ client }) => of(client, [{ parent: "meta", key: "__proto__", ...values([120]) }]),
  },
  {
    what: "a root that a draft does not have",
    code: "rootName",
    update: ({ client }) => of(client, [{ parent: "__proto__", ...text("NO") }]),
  },
];
