import { afterEach, expect, test } from "vitest";
import { inviteLink, readTicket } from "../../src/ledger/invitation.ts";
import { invite, joinThrough, NEVER, unwrap } from "../support/joinThrough.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";

const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
async function scene() {
  const mesh = createTestMesh();
  let time = 1_763_960_000_000;
  const now = () => time;
  const pass = (ms: number): void => {
    time += ms;
  };
  const [host, guest] = [await createTestMember({ mesh, now }), await createTestMember({ mesh, now })];
  members.push(host, guest);
  const { space } = unwrap(await host.ui.call.createSpace());
  return { mesh, host, guest, space, pass };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const ask = (guest: TestMember, text: string) => guest.ui.call.requestJoin({ text, name: "Ada", delegation: "Lublin" });
const wordsOf = async (guest: TestMember) =>
  (await guest.ui.next("joining", ({ state }) => state === "waiting")).words.join(" ");
const requestAt = (host: TestMember) => host.ui.next("joinRequested", ({ state }) => state === "waiting");
const failureAt = async (guest: TestMember) =>
  (await guest.ui.next("joining", ({ state }) => state === "failed")).problem?.code;

test("readInvite says what an invitation is for, and joins nothing", async () => {
  const { host, guest, space } = await scene();
  const { link } = await invite(host, space, "delegate");
  expect(unwrap(await guest.ui.call.readInvite({ text: link }))).toEqual({
    space,
    spaceName: "GT-ADI-INT",
    inviter: host.device(),
    role: "delegate",
    expiresAt: NEVER,
    purpose: "member",
    member: null,
    seat: null,
  });
  expect(guest.net.rooms()).toEqual([]);
});

test("while the inviter is away the newcomer searches; it is let in when both are there", async () => {
  const { mesh, host, guest, space } = await scene();
  const { link } = await invite(host, space, "editor");
  mesh.leave(host);
  unwrap(await ask(guest, link));
  await mesh.settle();
  expect(guest.ui.all("joining").at(-1)?.state).toBe("searching");
  mesh.join(host);
  await mesh.settle();
  const { request } = await requestAt(host);
  unwrap(await host.ui.call.approveJoin({ request, words: await wordsOf(guest) }));
  await guest.ui.next("joining", ({ state }) => state === "admitted");
  expect(unwrap(await guest.ui.call.spaces())).toMatchObject([
    { space, members: [{ role: "chair" }, { role: "editor" }] },
  ]);
});

test("the inviter is not shown the words it has to type", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "editor")).link));
  await mesh.settle();
  expect(await requestAt(host)).toMatchObject({ words: [], name: "Ada", delegation: "Lublin", role: "editor" });
});

test("wrong words three times: refused, and the newcomer is told", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "editor")).link));
  await mesh.settle();
  const words = await wordsOf(guest);
  const { request } = await requestAt(host);
  for (let left = 2; left >= 0; left--) {
    const answer = await host.ui.call.approveJoin({ request, words: "zoo zoo zoo zoo zoo" });
    expect(answer).toEqual({ ok: false, error: { code: "wordsDiffer", detail: `${left} left` } });
  }
  expect(await host.ui.call.approveJoin({ request, words })).toMatchObject({
    ok: false,
    error: { code: "joinRefused" },
  });
  expect(await failureAt(guest)).toBe("wordsDiffer");
  expect(host.main.asked.map(({ act }) => act)).toEqual(["invite"]);
});

test("no in the dialog admits nobody; yes later does", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "editor")).link));
  await mesh.settle();
  const { request } = await requestAt(host);
  host.main.isWilling = false;
  const words = await wordsOf(guest);
  expect(await host.ui.call.approveJoin({ request, words })).toMatchObject({
    ok: false,
    error: { code: "joinRefused" },
  });
  expect(unwrap(await host.ui.call.spaces())[0]?.members).toHaveLength(1);
  host.main.isWilling = true;
  unwrap(await host.ui.call.approveJoin({ request, words }));
  await guest.ui.next("joining", ({ state }) => state === "admitted");
});

test("refused by the person: joinRefused", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "editor")).link));
  await mesh.settle();
  unwrap(await host.ui.call.refuseJoin({ request: (await requestAt(host)).request }));
  expect(await failureAt(guest)).toBe("joinRefused");
});

const closings: [string, (scene: Scene, given: { link: string; invite: string }) => Promise<void>][] = [
  [
    "inviteRevoked",
    async ({ host, space }, given) => void unwrap(await host.ui.call.revokeInvite({ space, invite: given.invite })),
  ],
  [
    "inviteUsed",
    async ({ mesh, host }, given) => {
      const other = await createTestMember({ mesh });
      members.push(other);
      unwrap(await ask(other, given.link));
      await mesh.settle();
      const { request } = await requestAt(host);
      unwrap(await host.ui.call.approveJoin({ request, words: await wordsOf(other) }));
      await mesh.settle();
    },
  ],
];
test.each(closings)("%s is said on the newcomer's screen", async (code, close) => {
  const all = await scene();
  const given = await invite(all.host, all.space, "editor");
  await close(all, given);
  unwrap(await ask(all.guest, given.link));
  await all.mesh.settle();
  expect(await failureAt(all.guest)).toBe(code);
  expect(unwrap(await all.host.ui.call.invites({ space: all.space }))).toEqual([]);
});

test("an expired invitation is refused here at once, and by the inviter when it expires while one waits", async () => {
  const { mesh, host, guest, space, pass } = await scene();
  const { link } = await invite(host, space, "editor", 1, 1_763_960_060_000);
  unwrap(await ask(guest, link));
  await mesh.settle();
  const { request } = await requestAt(host);
  pass(61_000);
  const answer = await host.ui.call.approveJoin({ request, words: await wordsOf(guest) });
  expect(answer).toMatchObject({ ok: false, error: { code: "inviteExpired" } });
  expect(await failureAt(guest)).toBe("inviteExpired");
  expect(await ask(guest, link)).toMatchObject({ ok: false, error: { code: "inviteExpired" } });
});

test("an invitation that names another space than its inviter's: inviteOtherSpace", async () => {
  const { mesh, host, guest, space } = await scene();
  const { link } = await invite(host, space, "editor");
  const ticket = unwrap(readTicket(link));
  const other = unwrap(await host.ui.call.createSpace()).space;
  unwrap(await ask(guest, inviteLink({ ...ticket, space: other })));
  await mesh.settle();
  expect(await failureAt(guest)).toBe("inviteOtherSpace");
});

test("letters that are no invitation: inviteMalformed", async () => {
  const { guest } = await scene();
  expect(await ask(guest, "concordia://join#AAAA")).toMatchObject({ ok: false, error: { code: "inviteMalformed" } });
  expect(await guest.ui.call.readInvite({ text: "?" })).toMatchObject({
    ok: false,
    error: { code: "inviteMalformed" },
  });
});

test("invitations that admit nobody any more take up no more than a few rooms, the latest, and an open one has its own", async () => {
  const { host, space } = await scene();
  const opened = await invite(host, space, "editor");
  for (let at = 0; at < 7; at++) {
    const { invite: closed } = await invite(host, space, "editor");
    unwrap(await host.ui.call.revokeInvite({ space, invite: closed }));
  }
  expect(host.net.rooms().filter(({ purpose }) => purpose === "invite")).toHaveLength(5);
  unwrap(await host.ui.call.revokeInvite({ space, invite: opened.invite }));
  expect(host.net.rooms().filter(({ purpose }) => purpose === "invite")).toHaveLength(4);
});

test("asked again after being admitted: said at once, nothing happens twice", async () => {
  const { mesh, host, guest, space } = await scene();
  await joinThrough(mesh, host, guest, space, "editor");
  const { link } = await invite(host, space, "editor");
  unwrap(await ask(guest, link));
  expect(guest.ui.all("joining").at(-1)?.state).toBe("admitted");
  expect(guest.net.rooms().filter(({ purpose }) => purpose === "invite")).toEqual([]);
});

test("both sides may be restarted while the newcomer waits", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "secretariat")).link));
  await mesh.settle();
  const words = await wordsOf(guest);
  await host.restartVault();
  await guest.restartVault();
  await mesh.settle();
  expect(await wordsOf(guest)).toBe(words);
  const { request } = await requestAt(host);
  unwrap(await host.ui.call.approveJoin({ request, words }));
  await mesh.settle();
  await guest.ui.next("joining", ({ state }) => state === "admitted");
});

test("the inviter dies after writing the admission: the newcomer gets its welcome when it is back", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "editor")).link));
  await mesh.settle();
  const { request } = await requestAt(host);
  const words = await wordsOf(guest);
  mesh.leave(guest);
  unwrap(await host.ui.call.approveJoin({ request, words }));
  await host.restartVault();
  await guest.restartNet();
  mesh.join(guest);
  await mesh.settle();
  await guest.ui.next("joining", ({ state }) => state === "admitted");
  expect(host.main.asked.filter(({ act }) => act === "admit")).toHaveLength(1);
});

test("cancelled: the room is left and nothing is asked any more", async () => {
  const { mesh, host, guest, space } = await scene();
  unwrap(await ask(guest, (await invite(host, space, "editor")).link));
  unwrap(await guest.ui.call.cancelJoin({ space }));
  expect(guest.net.rooms()).toEqual([]);
  await mesh.settle();
  expect(host.ui.all("joinRequested")).toEqual([]);
});

test("an editor may invite nobody, and nothing is invited without a yes", async () => {
  const { mesh, host, guest, space } = await scene();
  await joinThrough(mesh, host, guest, space, "editor");
  const wish = { space, spaceName: "x", role: "observer" as const, expiresAt: NEVER, uses: 1, rendezvous: "" };
  expect(await guest.ui.call.invite(wish)).toMatchObject({ ok: false, error: { code: "roleMayNotWrite" } });
  host.main.isWilling = false;
  expect(await host.ui.call.invite(wish)).toMatchObject({ ok: false, error: { code: "joinRefused" } });
  expect(unwrap(await host.ui.call.invites({ space }))).toEqual([]);
});

test("newcomer and inviter end in the same member room, with the addresses of the invitation", async () => {
  const { mesh, host, guest, space } = await scene();
  const wish = {
    space,
    spaceName: "x",
    role: "editor" as const,
    expiresAt: NEVER,
    uses: 1,
    rendezvous: "ws://10.0.0.1:4444, wss://a.example",
  };
  const { link } = unwrap(await host.ui.call.invite(wish));
  unwrap(await ask(guest, link));
  await mesh.settle();
  unwrap(await host.ui.call.approveJoin({ request: (await requestAt(host)).request, words: await wordsOf(guest) }));
  await guest.ui.next("joining", ({ state }) => state === "admitted");
  await mesh.settle();
  const roomOf = (member: TestMember) => member.net.rooms().find(({ purpose }) => purpose === "member");
  expect(roomOf(guest)).toEqual(roomOf(host));
  expect(roomOf(guest)?.rendezvous).toEqual(["ws://10.0.0.1:4444", "wss://a.example"]);
  expect(await host.ui.call.invite({ ...wish, rendezvous: "http://x" })).toMatchObject({
    ok: false,
    error: { code: "inviteMalformed" },
  });
});
