import { expect, it } from "vitest";
import * as Y from "yjs";
import { newRecordId } from "../../src/documents/partners/recordKind.ts";
import { titleOf } from "../../src/documents/partners/bookRecord.ts";
import { changesOf, reversed } from "../../src/documents/partners/bookActs.ts";
import { eraseRecords, erasedRecords, unfinishedErasures } from "../../src/documents/partners/eraseRecord.ts";
import { readHistory } from "../../src/documents/partners/fieldHistory.ts";
import { linksFrom, standingOf } from "../../src/documents/partners/recordLinks.ts";
import { tableOf } from "../../src/documents/partners/tableOf.ts";
import { type FieldChange, makeRecords, writeFields } from "../../src/documents/partners/writeBook.ts";
import type { JudgedEnvelope } from "../../src/ledger/validator/documentValidator.ts";
import { createDocumentPeer, type DocumentPeer } from "../support/documentPeer.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { createRandom, type Random } from "../support/random.ts";

const SEEDS = Number(process.env["SEEDS"] ?? 30);
const FIRST = Number(process.env["FIRST_SEED"] ?? 1);
const STEPS = 120;
const BOOKS = ["organisations", "people"] as const;
type Name = (typeof BOOKS)[number];

/** One city with both books; what it wrote, and how much of what the others wrote has come to it. */
interface City {
  readonly books: Readonly<Record<Name, DocumentPeer>>;
  readonly log: { readonly name: Name; readonly envelope: JudgedEnvelope }[];
  readonly seen: Map<City, number>;
  last: readonly FieldChange[];
}

function createCities(seed: number): readonly City[] {
  return Array.from({ length: 3 }, (_, place): City => {
    const peer = (name: Name) =>
      createDocumentPeer({
        space: someSpace(`book ${seed}`),
        doc: someDoc("book", name),
        device: someDevice(`city ${place}`),
      });
    return {
      books: { organisations: peer("organisations"), people: peer("people") },
      log: [],
      seen: new Map(),
      last: [],
    };
  });
}

const tableIn = ({ books }: City, name: Name) => tableOf(books[name].doc, name);
const get = (city: City) => (id: string) => tableIn(city, id.startsWith("person") ? "people" : "organisations").get(id);

/** One act of one city, with all that it then has to send. */
function act(city: City, random: Random, now: number): void {
  const name = random.pick(BOOKS);
  const table = tableIn(city, name);
  const there = table.all();
  const draw = random.below(100);
  const write = (change: (doc: DocumentPeer["doc"]) => void): void => {
    const { doc, client } = city.books[name];
    const before = Y.getState(doc.store, client);
    const envelope = city.books[name].edit(change);
    const after = Y.getState(doc.store, client);
    expect(after, "an act writes").toBeGreaterThan(before);
    city.log.push({ name, envelope });
  };
  if (draw < 25 || there.length === 0) {
    const kind = name === "people" ? "person" : "organisation";
    const houses = tableIn(city, "organisations").all();
    const organisation = houses.length > 0 ? random.pick(houses).id : "";
    const fields = { name: `n${now}`, topics: ["refugees"], ...(kind === "person" && { organisation }) };
    return write((doc) => makeRecords(doc, [{ id: newRecordId(kind, random.bytes), fields }], now));
  }
  const one = random.pick(there);
  if (draw < 30 && !one.isErased) return write((doc) => eraseRecords(doc, new Set([one.id]), now));
  if (draw < 40 && city.last.length > 0) {
    const back = reversed(city.last, get(city)).filter(({ record }) => table.get(record));
    city.last = [];
    if (back.length > 0) write((doc) => writeFields(doc, back, now));
    return;
  }
  const wish = random.pick([
    { field: "note", after: `note ${now}` },
    { field: "name", after: `name ${now}` },
    { field: "topics", after: random.pick([["education"], ["refugees", "roma"], []]) },
    { field: "isRemoved", after: !one.isRemoved },
  ]);
  const changes = changesOf([{ record: one.id, ...wish }], table.get);
  if (changes.length === 0) return;
  city.last = changes;
  write((doc) => writeFields(doc, changes, now));
}

/** Brings at most `count` of what `from` wrote; what waits for something else comes again. */
function bring(from: City, to: City, count: number): boolean {
  const seen = to.seen.get(from) ?? 0;
  const next = from.log.slice(seen, seen + count);
  let taken = 0;
  for (const { name, envelope } of next) {
    const { verdict } = to.books[name].receive(envelope);
    expect(verdict).not.toBe("refuse");
    if (verdict !== "accept") break;
    taken++;
  }
  to.seen.set(from, seen + taken);
  return taken > 0;
}

function meet(cities: readonly City[]): void {
  const pairs = cities.flatMap((from) => cities.filter((to) => to !== from).map((to) => [from, to] as const));
  for (let hasNews = true; hasNews; ) {
    hasNews = false;
    for (const [from, to] of pairs) if (bring(from, to, 1_000)) hasNews = true;
  }
}

const shown = (city: City): string =>
  JSON.stringify(
    BOOKS.map((name) =>
      [...tableIn(city, name).all()]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((record) => ({ ...record, history: readHistory(city.books[name].doc, record.id) })),
    ),
  );

it(`after ${SEEDS} sessions of three cities that write, remove, erase and undo apart all hold equal books, no half record and no link without a mark`, {
  timeout: 120_000,
}, () => {
  const happened = { erased: 0, removed: 0, disputed: 0, gone: 0 };
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const random = createRandom(seed);
    const cities = createCities(seed);
    for (let step = 1; step <= STEPS; step++) {
      if (random.chance(0.7)) act(random.pick(cities), random, step);
      else {
        const [from, to] = [random.pick(cities), random.pick(cities)];
        if (from !== to) bring(from, to, 1 + random.below(5));
      }
    }
    meet(cities);
    for (const [place, city] of cities.entries()) finishErasures(city, STEPS + 1 + place);
    meet(cities);
    expect(new Set(cities.map(shown)).size, `seed ${seed}`).toBe(1);
    for (const city of cities) check(city, happened, seed);
  }
  // What this is about has happened: otherwise it would prove nothing.
  for (const times of Object.values(happened)) expect(times).toBeGreaterThan(0);
});

function finishErasures(city: City, now: number): void {
  for (const name of BOOKS) {
    const left = unfinishedErasures(city.books[name].doc);
    if (left.size > 0) city.log.push({ name, envelope: city.books[name].edit((doc) => eraseRecords(doc, left, now)) });
  }
}

function check(city: City, happened: Record<"erased" | "removed" | "disputed" | "gone", number>, seed: number): void {
  for (const name of BOOKS) {
    const { doc } = city.books[name];
    const erased = erasedRecords(doc);
    expect(unfinishedErasures(doc).size, `seed ${seed}`).toBe(0);
    for (const record of tableIn(city, name).all()) {
      const said = JSON.stringify(record.fields);
      if (record.isErased !== erased.has(record.id)) expect.fail(`seed ${seed}: ${record.id}`);
      if (record.isErased) {
        happened.erased++;
        expect(said, `seed ${seed}`).not.toMatch(/"n\d|"name \d|"note \d|refugees/);
        expect(readHistory(doc, record.id)).toEqual([]);
      } else expect(titleOf(record), `seed ${seed}: whole`).not.toBe("");
      if (record.isRemoved) happened.removed++;
      const names = readHistory(doc, record.id).filter(({ field }) => field === "name");
      if (new Set(names.map(({ client }) => client)).size > 1) happened.disputed++;
      for (const { to } of linksFrom(record)) {
        const standing = standingOf(get(city)(to));
        if (standing !== "here") happened.gone++;
        // Everybody has everything by now: what a link leads to is here, or its mark says what became of it.
        expect(standing, `seed ${seed}`).not.toBe("missing");
      }
    }
  }
}
