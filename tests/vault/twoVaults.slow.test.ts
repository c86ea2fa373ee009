import { afterEach, expect, test } from "vitest";
import { someDoc } from "../support/ledgerIds.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";

const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
async function two() {
  const mesh = createTestMesh();
  const [host, guest] = [await createTestMember({ mesh }), await createTestMember({ mesh })];
  members.push(host, guest);
  const { space } = unwrap(await host.ui.call.createSpace());
  return { mesh, host, guest, space };
}
const bytes = (...list: number[]) => new Uint8Array(list);

test("a newcomer is admitted by link, five words and a yes, and both read each other", async () => {
  const { mesh, host, guest, space } = await two();
  await joinThrough(mesh, host, guest, space, "editor");
  const doc = someDoc();
  for (const member of [host, guest]) {
    const { members: list } = await member.ui.next("membership", (one) => one.members.length === 2);
    expect(list.map(({ role }) => role)).toEqual(["chair", "editor"]);
    unwrap(await member.ui.call.openDocument({ space, doc, covers: {} }));
  }
  expect(host.main.asked.map(({ act }) => act)).toEqual(["invite", "admit"]);
  unwrap(await host.cut(space, doc, "h1", bytes(1)));
  unwrap(await guest.cut(space, doc, "g1", bytes(2)));
  expect(await mesh.settle()).toEqual([]);
  const atGuest = await guest.ui.next("opened");
  const atHost = await host.ui.next("opened");
  expect(atGuest.envelopes).toMatchObject([{ device: host.device(), seq: 1, update: bytes(1) }]);
  expect(atHost.envelopes).toMatchObject([{ device: guest.device(), seq: 1, update: bytes(2) }]);
});

test("the newcomer reads what was written before it came", async () => {
  const { mesh, host, guest, space } = await two();
  const doc = someDoc();
  for (let i = 1; i <= 130; i++) unwrap(await host.cut(space, doc, `h${i}`, bytes(i)));
  await joinThrough(mesh, host, guest, space, "observer");
  const { count } = unwrap(await guest.ui.call.openDocument({ space, doc, covers: {} }));
  expect(count).toBe(130);
  const seqs = guest.ui.all("opened").flatMap(({ envelopes }) => envelopes.map(({ seq }) => seq));
  expect(seqs).toEqual(Array.from({ length: 130 }, (_, i) => i + 1));
});
