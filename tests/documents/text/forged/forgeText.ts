import * as Y from "yjs";
import { blocksOf, metaOf, orderOf } from "../../../../src/documents/text/model/roots.ts";
import type { Random } from "../../../support/random.ts";

const FIELDS = [
  "t",
  "on",
  "kind",
  "level",
  "numbered",
  "lang",
  "pairId",
  "slot",
  "into",
  "gone",
  "after",
  "review",
  "cell",
  "note",
  "rows",
  "cols",
  "rows:r",
  "cols:s",
  "rows:r:at",
  "header",
  "shape:7",
  "x",
];
/** Tokens of rows and columns. */
const LINES = ["r", "s", "r~x", "", "a/b"];
const FORMATS = ["strong", "em", "fn", "c:1", "k:1", "o", "constructor", ""];

/** One thing that a writer of bad will, or of a broken version, could put into a text: under any key, of any type. */
export function forgeText(doc: Y.Doc, random: Random, letters: (count: number) => string): void {
  const ids = idsIn(doc);
  const forge = { doc, random, letters, ids };
  random.pick([forgeRecord, forgeField, forgeField, forgeField, forgeLetters, forgeLetters, forgeOrder, forgeRoot])(
    forge,
  );
}

type Forge = {
  readonly doc: Y.Doc;
  readonly random: Random;
  readonly letters: (count: number) => string;
  readonly ids: readonly string[];
};

/** Names of records and borders that are there, and some that are not. */
function idsIn(doc: Y.Doc): readonly string[] {
  const ids = ["", "ghost", "__proto__", "a~b"];
  for (const [id, value] of blocksOf(doc)) {
    ids.push(id);
    const text = value instanceof Y.Map ? value.get("t") : null;
    if (!(text instanceof Y.Text)) continue;
    for (const { insert } of text.toDelta()) {
      if (typeof insert?.b === "string") ids.push(insert.b);
    }
  }
  return ids.filter((id) => id !== "__proto__").slice(-40);
}

function textsIn(doc: Y.Doc): Y.Text[] {
  return [...blocksOf(doc).values()].flatMap((value) => {
    const text = value instanceof Y.Map ? value.get("t") : null;
    return text instanceof Y.Text ? [text] : [];
  });
}

function forgeRecord(forge: Forge): void {
  const { doc, random, letters } = forge;
  const id = random.chance(0.3) ? random.pick(forge.ids) : `f${random.below(1000)}`;
  if (random.chance(0.1)) blocksOf(doc).set(id, foreign(forge));
  else if (random.chance(0.05)) blocksOf(doc).delete(id);
  else {
    const record = new Y.Map<unknown>();
    blocksOf(doc).set(id, record);
    if (random.chance(0.8)) record.set("t", new Y.Text(letters(random.below(4))));
    for (let i = random.below(4); i > 0; i--) record.set(random.pick(FIELDS.slice(1)), junk(forge, 3));
    if (random.chance(0.7)) record.set("on", true);
  }
}

function forgeField(forge: Forge): void {
  const { doc, random } = forge;
  const maps = [...blocksOf(doc).values()].filter((value) => value instanceof Y.Map);
  if (maps.length === 0) return;
  const record = random.pick(maps);
  const field = random.pick(["slot", "into", "gone", "after", "cell", "note", "rows", "cols", random.pick(FIELDS)]);
  if (random.chance(0.05)) record.delete(field);
  else record.set(field, random.chance(0.75) ? shaped(forge, field) : junk(forge, 3));
}

/** Of the right shape, with the wrong things in it: rings of joins, moves behind oneself, deletions of what nobody saw. */
function shaped(forge: Forge, field: string): unknown {
  const { random, ids, doc } = forge;
  const names = () => Array.from({ length: random.below(4) }, () => random.pick(ids));
  const client = () => random.pick([...doc.store.clients.keys(), 0, 2 ** 31]);
  const behind = { s: names(), known: names() };
  switch (field) {
    case "slot":
      return {
        t: random.pick([...ids, "tok~1", "tok~2"]),
        known: names(),
        with: random.pick(ids),
        of: random.pick([...ids, ...ids.map((id) => `=${id}`)]),
        after: behind,
      };
    case "into":
      return random.chance(0.5)
        ? { s: random.pick(ids), c: client(), k: random.below(40) }
        : { s: random.pick(ids), c: null, k: null };
    case "gone":
      if (random.chance(0.2)) return { keep: true };
      return { seen: { [client()]: random.below(60), [client()]: random.below(60) }, known: names(), parts: names() };
    case "after":
      return behind;
    case "cell":
      return `${random.pick(ids)}/${random.pick(LINES)}/${random.pick(LINES)}`;
    case "note":
      return random.pick(ids);
    case "rows":
    case "cols":
      return Y.Array.from(Array.from({ length: random.below(4) }, () => random.pick(LINES)));
    case "rows:r":
    case "cols:s":
      return random.pick(["on", "gone"]);
    case "rows:r:at":
      return random.pick(["r~x", "s~x"]);
    case "on":
      return random.chance(0.5);
    case "t":
      return new Y.Text(forge.letters(random.below(3)));
    default:
      return junk(forge, 2);
  }
}

function forgeLetters(forge: Forge): void {
  const { doc, random, ids, letters } = forge;
  const texts = textsIn(doc);
  if (texts.length === 0) return;
  const text = random.pick(texts);
  const at = random.below(text.length + 1);
  const length = random.below(text.length - at + 1);
  const turn = random.below(7);
  if (turn === 0) text.insert(at, letters(1 + random.below(3)), aFormat(forge));
  else if (turn <= 2)
    text.insertEmbed(at, { b: random.chance(0.8) ? random.pick([...ids, `n${random.below(99)}`]) : plain(forge, 2) });
  else if (turn === 3) text.insertEmbed(at, random.chance(0.5) ? new Y.Map([["b", "a"]]) : { img: plain(forge, 1) });
  else if (turn === 4 && length > 0) text.format(at, length, aFormat(forge));
  else if (turn === 5 && length > 0) text.delete(at, Math.min(length, 3));
  else text.insert(at, random.pick(["\ud83d", "\ude00", "\n", "\u2028", "\u0000", "\u202e"]));
}

function aFormat(forge: Forge): Record<string, unknown> {
  const name = forge.random.pick(FORMATS);
  const isNote = name === "fn" && forge.random.chance(0.7);
  return { [name]: isNote ? forge.random.pick(forge.ids) : formatValue(forge) };
}

function formatValue(forge: Forge): unknown {
  const { random, doc } = forge;
  const client = () => random.pick([...doc.store.clients.keys(), -1]);
  if (random.chance(0.5))
    return [client(), random.below(40), client(), random.below(40), random.pick([0, 1, 3, 2 ** 40])];
  return random.chance(0.3) ? null : plain(forge, 2);
}

function forgeOrder(forge: Forge): void {
  const { doc, random, ids } = forge;
  const order = orderOf(doc);
  const at = random.below(order.length + 1);
  if (random.chance(0.15) && at < order.length) order.delete(at, 1);
  else if (random.chance(0.15)) order.insert(at, [foreign(forge)]);
  else order.insert(at, [random.chance(0.8) ? random.pick([...ids, "tok~1", "tok~2"]) : plain(forge, 2)]);
}

function forgeRoot(forge: Forge): void {
  metaOf(forge.doc).set(forge.random.pick(["schemaVersion", "x"]), junk(forge, 2));
}

const junk = (forge: Forge, depth: number): unknown =>
  forge.random.chance(0.2) ? foreign(forge) : plain(forge, depth);

/** A Yjs type where none is expected. */
function foreign({ random, letters }: Forge): unknown {
  return random.pick([
    () => new Y.Text(letters(2)),
    () => new Y.Map([["t", new Y.Text(letters(1))]]),
    () => Y.Array.from([1, "x"]),
    () => new Y.XmlFragment(),
    () => new Y.XmlElement("p"),
    () => new Y.XmlText("x"),
  ])();
}

function plain(forge: Forge, depth: number): unknown {
  const { random, ids } = forge;
  const leaves = [
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    "x".repeat(300),
    ...ids,
  ];
  if (depth === 0 || random.chance(0.5)) return random.pick(leaves);
  const inner = Array.from({ length: random.below(4) }, () => plain(forge, depth - 1));
  if (random.chance(0.4)) return inner;
  return Object.fromEntries(
    inner.map((value) => [random.pick(["s", "t", "c", "k", "seen", "known", "parts", "keep", "b", "toString"]), value]),
  );
}
