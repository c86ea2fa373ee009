import { expect, test } from "vitest";
import * as Y from "yjs";
import { forgeUpdate, type ForgedItem, json, text, type, values } from "../support/forgeUpdate.ts";
import { hostileScene } from "../support/hostileScene.ts";

const nested = (open: number[], depth: number): number[] => [...Array.from({ length: depth }, () => open).flat(), 126];

test("an update of the other encoding is no update", () => {
  const { attacker, expectRefused } = hostileScene();
  const doc = new Y.Doc();
  doc.clientID = attacker.client;
  doc.getText("blocks").insert(0, "x");
  expectRefused(Y.encodeStateAsUpdateV2(doc), "badUpdate");
  // 25 bytes that claim five million structs in the other encoding.
  expectRefused(
    new Uint8Array([0, 0, 1, 0, 0, 0, 4, 0, 0xbf, 0x84, 0xaf, 2, 1, 0, 0, 0, 0, 0, 0, 1, 0xc0, 0x96, 0xb1, 2, 0]),
    "badUpdate",
  );
});

test("more bytes than an envelope may have: tooLarge, without looking inside", () => {
  const { attacker, expectRefused } = hostileScene();
  const items = [{ parent: "blocks", ...text("x".repeat(256 * 1024)) }];
  expectRefused(forgeUpdate({ client: attacker.client, clock: 0, items }), "tooLarge");
});

test("20,001 structs or deletes, and counts that are only claimed", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const at = { client: attacker.client, clock: 0 };
  const one: ForgedItem = { parent: "order", ...values([126]) };
  expectRefused(forgeUpdate({ ...at, items: [one], claimedCount: 5_000_000 }), "tooManyStructs");
  expectRefused(forgeUpdate({ ...at, items: Array.from({ length: 20_001 }, () => one) }), "tooManyStructs");
  const ranges = Array.from({ length: 20_001 }, () => [0, 1] as const);
  expectRefused(forgeUpdate({ ...at, deletes: [{ client: victim.client, ranges }] }), "tooManyStructs");
  expectRefused(forgeUpdate({ ...at, items: [one], claimedCount: 19_000 }), "badUpdate");
  const claimed = forgeUpdate({ ...at, items: [one] }).slice(0, -3);
  expectRefused(new Uint8Array([...claimed, 0xff, 0xff, 0xff, 0x7f, 126, 0]), "badUpdate");
});

test("values nested 33 deep, in either encoding: nesting; 400 KB of brackets do not get that far", () => {
  const { attacker, expectRefused } = hostileScene();
  const at = { client: attacker.client, clock: 0 };
  const list = [117, 1];
  const object = [118, 1, 1, 97];
  for (const open of [list, object]) {
    expectRefused(forgeUpdate({ ...at, items: [{ parent: "order", ...values(nested(open, 33)) }] }), "nesting");
    expectRefused(forgeUpdate({ ...at, items: [{ parent: "order", ...values(nested(open, 40_000)) }] }), "nesting");
  }
  for (const ref of [5, 6] as const) {
    expectRefused(
      forgeUpdate({ ...at, items: [{ parent: "blocks", ...json(ref, "[".repeat(33) + "]".repeat(33)) }] }),
      "nesting",
    );
    expectRefused(
      forgeUpdate({ ...at, items: [{ parent: "blocks", ...json(ref, '{"a":'.repeat(33_000)) }] }),
      "nesting",
    );
    expectRefused(forgeUpdate({ ...at, items: [{ parent: "blocks", ...json(ref, "{") }] }), "badUpdate");
  }
  const fits = [{ parent: "order", ...values(nested(list, 32)) }];
  expect(hostileScene().victim.receive(attacker.wrap(forgeUpdate({ ...at, items: fits })))).toEqual({
    verdict: "accept",
  });
});

test("elements nested 65 deep, in one update or in many: nesting", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const chain = (from: number, count: number): ForgedItem[] =>
    Array.from({ length: count }, (_, i) => ({
      parent: from + i === 0 ? "blocks" : ([attacker.client, from + i - 1] as const),
      ...type(3, "p"),
    }));
  expectRefused(forgeUpdate({ client: attacker.client, clock: 0, items: chain(0, 65) }), "nesting");
  expectRefused(forgeUpdate({ client: attacker.client, clock: 0, items: chain(0, 15_000) }), "nesting");
  const fits = attacker.wrap(forgeUpdate({ client: attacker.client, clock: 0, items: chain(0, 64) }));
  expect(victim.receive(fits)).toEqual({ verdict: "accept" });
  const deeper = attacker.wrap(forgeUpdate({ client: attacker.client, clock: 64, items: chain(64, 1) }));
  expect(victim.receive(deeper)).toMatchObject({ verdict: "refuse", reason: { code: "nesting" } });
  // By a neighbour instead of a parent: the depth is that of the neighbour.
  const beside = [
    { origin: [attacker.client, 63] as const, ...type(0) },
    { parent: [attacker.client, 64] as const, ...type(0) },
  ];
  const sideways = attacker.wrap(forgeUpdate({ client: attacker.client, clock: 64, items: beside }));
  expect(victim.receive(sideways)).toMatchObject({ verdict: "refuse", reason: { code: "nesting" } });
  expect(victim.doc.store.clients.get(attacker.client)).toHaveLength(64);
});

test("subdocuments: subdocument", () => {
  const { attacker, expectRefused } = hostileScene();
  const doc = new Y.Doc();
  doc.clientID = attacker.client;
  doc.getMap("meta").set("sub", new Y.Doc());
  expectRefused(Y.encodeStateAsUpdate(doc), "subdocument");
});

test("roots that the kind of document does not have: rootName", () => {
  const { attacker, expectRefused } = hostileScene();
  for (const parent of ["records", "", "threads", "__proto__", "constructor"]) {
    expectRefused(forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent, ...text("x") }] }), "rootName");
  }
});

test("gaps, garbage, deleted and empty content, Yjs's old JSON, hooks and types of no kind: badUpdate", () => {
  const { attacker, expectRefused } = hostileScene();
  const at = { client: attacker.client, clock: 0 };
  const number = (ref: number) => ({ parent: "order", ref, content: values().content });
  expectRefused(forgeUpdate({ ...at, items: [{ ref: 0, content: values().content }] }), "badUpdate");
  expectRefused(forgeUpdate({ ...at, items: [{ ref: 10, content: values().content }] }), "badUpdate");
  for (const ref of [1, 2, 11, 31]) expectRefused(forgeUpdate({ ...at, items: [number(ref)] }), "badUpdate");
  expectRefused(forgeUpdate({ ...at, items: [{ parent: "blocks", ...text("") }] }), "badUpdate");
  expectRefused(forgeUpdate({ ...at, items: [{ parent: "order", ...values() }] }), "badUpdate");
  for (const code of [5, 7, 200])
    expectRefused(forgeUpdate({ ...at, items: [{ parent: "order", ...type(code, "x") }] }), "badUpdate");
  expectRefused(new Uint8Array([...forgeUpdate(at), 0]), "badUpdate");
  expectRefused(new Uint8Array(0), "badUpdate");
  expectRefused(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), "badUpdate");
});

test("text that is not UTF-8 and numbers that do not fit: badUpdate, before Yjs could throw", () => {
  const { attacker, expectRefused } = hostileScene();
  const base = forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent: "blocks", ...text("abc") }] });
  for (const bad of [
    [0xc3, 0x28, 0x61],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80],
    [0xe2, 0x82, 0x41],
  ]) {
    const update = base.slice();
    update.set(bad, update.byteLength - 4);
    expectRefused(update, "badUpdate");
  }
  const huge = [125, 0xbf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent: "order", ...values(huge) }] }),
    "badUpdate",
  );
});
