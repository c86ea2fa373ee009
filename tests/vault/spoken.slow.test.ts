import { afterEach, expect, test, vi } from "vitest";
import type { SpaceId } from "../../src/domain/ids.ts";
import { unwrap } from "../support/joinThrough.ts";
import { misheard } from "../support/misheard.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh, type TestMesh } from "../support/testMesh.ts";

const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
const START = 1_763_960_000_000;
const MINUTES = 60_000;

async function scene() {
  const mesh = createTestMesh();
  let time = START;
  const now = () => time;
  const [host, guest] = [await createTestMember({ mesh, now }), await createTestMember({ mesh, now })];
  members.push(host, guest);
  const { space } = unwrap(await host.ui.call.createSpace());
  const pass = (ms: number): void => {
    time += ms;
  };
  return { mesh, host, guest, space, now, pass };
}
async function speak(host: TestMember, space: SpaceId, uses = 1): Promise<string> {
  const bounds = { role: "editor", expiresAt: START + 15 * MINUTES, uses, rendezvous: "" } as const;
  return unwrap(await host.ui.call.speak({ space, spaceName: "GT-ADI-INT", ...bounds })).words.join(" ");
}
/** Types the line, is there, and meets whoever else is. */
async function find(mesh: TestMesh, guest: TestMember, text: string) {
  const rooms = guest.net.rooms().length;
  const found = guest.ui.call.findSpoken({ text });
  // The key of the line takes its half a second.
  await vi.waitUntil(() => guest.net.rooms().length > rooms, { timeout: 20_000 });
  await mesh.settle();
  return found;
}
const ask = (guest: TestMember, text: string) => guest.ui.call.requestJoin({ text, name: "Ada", delegation: "Lublin" });

test("six words read aloud lead to the invitation, and five others let the newcomer in", async () => {
  const { mesh, host, guest, space } = await scene();
  const line = await speak(host, space);
  expect(unwrap(await host.ui.call.invites({ space }))).toMatchObject([{ link: "", words: line.split(" ") }]);
  const { link, ...facts } = unwrap(await find(mesh, guest, line.toUpperCase()));
  expect(facts).toMatchObject({
    space,
    spaceName: "GT-ADI-INT",
    inviter: host.device(),
    role: "editor",
    purpose: "member",
  });
  unwrap(await ask(guest, link));
  await mesh.settle();
  const { words } = await guest.ui.next("joining", ({ state }) => state === "waiting");
  const { request } = await host.ui.next("joinRequested", ({ state }) => state === "waiting");
  const wrong = await host.ui.call.approveJoin({ request, words: line.split(" ").slice(0, 5).join(" ") });
  expect(wrong).toMatchObject({ ok: false, error: { code: "wordsDiffer" } });
  unwrap(await host.ui.call.approveJoin({ request, words: words.join(" ") }));
  await mesh.settle();
  await guest.ui.next("joining", ({ state }) => state === "admitted");
  expect(unwrap(await host.ui.call.spaces())[0]?.members).toHaveLength(2);
});

test("whoever got hold of the invitation without being bound in the line's room is refused", async () => {
  const { mesh, host, guest, space, now } = await scene();
  const { link } = unwrap(await find(mesh, guest, await speak(host, space)));
  const thief = await createTestMember({ mesh, now });
  members.push(thief);
  unwrap(await ask(thief, link));
  await mesh.settle();
  expect((await thief.ui.next("joining", ({ state }) => state === "failed")).problem?.code).toBe("joinRefused");
  expect(host.ui.all("joinRequested")).toEqual([]);
});

test("after its minutes the line leads nowhere", async () => {
  const { mesh, host, guest, space, pass } = await scene();
  const line = await speak(host, space);
  pass(16 * MINUTES);
  expect(host.net.rooms().length).toBeGreaterThan(0);
  const searching = find(mesh, guest, line);
  await vi.waitUntil(() => guest.net.rooms().length > 0, { timeout: 20_000 });
  await mesh.settle();
  unwrap(await guest.ui.call.stopFinding());
  expect(await searching).toMatchObject({ ok: false, error: { code: "cancelled" } });
});

test("each use is answered three times; who tries on is refused", async () => {
  const { mesh, host, guest, space } = await scene();
  const line = await speak(host, space);
  const links = new Set<string>();
  for (let i = 0; i < 3; i++) {
    links.add(unwrap(await find(mesh, guest, line)).link);
    mesh.met.clear();
  }
  expect(links.size).toBe(1);
  expect(await find(mesh, guest, line)).toMatchObject({ ok: false, error: { code: "joinRefused" } });
});

test("a word misheard is said at once, and nobody is looked for", async () => {
  const { host, guest, space } = await scene();
  const text = misheard(await speak(host, space));
  expect(await guest.ui.call.findSpoken({ text })).toMatchObject({
    ok: false,
    error: { code: "inviteMalformed" },
  });
  expect(guest.net.rooms()).toEqual([]);
});

test("a restart ends the line and what it stood for", async () => {
  const { mesh, host, guest, space } = await scene();
  const { link } = unwrap(await find(mesh, guest, await speak(host, space)));
  await host.restartVault();
  unwrap(await ask(guest, link));
  await mesh.settle();
  expect((await guest.ui.next("joining", ({ state }) => state === "failed")).problem?.code).toBe("joinRefused");
});
