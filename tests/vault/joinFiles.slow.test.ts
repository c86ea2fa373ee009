import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinFileText, readJoinFile } from "../../src/ledger/joinFile.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { invite, NEVER, unwrap } from "../support/joinThrough.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "concordia-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Two machines that never meet: what goes between them is carried. */
async function apart() {
  const [host, guest] = [await make(), await make()];
  const { space } = unwrap(await host.ui.call.createSpace());
  return { host, guest, space, request: join(folder, "request"), welcome: join(folder, "welcome") };
}
const choose = (member: TestMember, path: string): void => {
  member.main.chosenPath = path;
};
async function asked(scene: Awaited<ReturnType<typeof apart>>, link: string) {
  const { host, guest, space, request, welcome } = scene;
  unwrap(await guest.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  const { words } = await guest.ui.next("joining");
  choose(guest, request);
  expect(unwrap(await guest.ui.call.saveRequest({ space }))).toEqual({ isDone: true });
  choose(host, request);
  const opened = await host.ui.call.openRequest();
  choose(host, welcome);
  return { words: words.join(" "), opened };
}

test("without any network: invitation, request and welcome as files, five words on the telephone, and the newcomer is in", async () => {
  const scene = await apart();
  const { host, guest, space, welcome } = scene;
  const { link } = await invite(host, space, "editor");
  const { words, opened } = await asked(scene, link);
  unwrap(opened);
  const { request, name } = await host.ui.next("joinRequested", ({ state }) => state === "waiting");
  expect(name).toBe("Ada");
  expect(await host.ui.call.approveJoin({ request, words: "able able able able able" })).toMatchObject({
    error: { code: "wordsDiffer" },
  });
  unwrap(await host.ui.call.approveJoin({ request, words }));
  choose(guest, welcome);
  unwrap(await guest.ui.call.openWelcome({ space }));
  expect((await guest.ui.next("joining", ({ state }) => state === "admitted")).space).toBe(space);
  expect(unwrap(await guest.ui.call.spaces())[0]?.members.map(({ device }) => device)).toEqual([
    host.device(),
    guest.device(),
  ]);
  expect(guest.net.rooms()).toEqual(host.net.rooms().filter(({ purpose }) => purpose === "member"));
});

test("a welcome that was lost is given again for the same request", async () => {
  const scene = await apart();
  const { host, guest, space, welcome, request: path } = scene;
  const { words, opened } = await asked(scene, (await invite(host, space, "editor")).link);
  unwrap(opened);
  const { request } = await host.ui.next("joinRequested");
  unwrap(await host.ui.call.approveJoin({ request, words }));
  await rm(welcome);
  choose(host, path);
  const again = host.ui.call.openRequest();
  expect(unwrap(await again)).toEqual({ isDone: true });
  // The person of this test chooses one path for both dialogs: the welcome now lies where the request lay.
  choose(guest, path);
  unwrap(await guest.ui.call.openWelcome({ space }));
  await guest.ui.next("joining", ({ state }) => state === "admitted");
});

test("a second machine of one's own comes in by files too", async () => {
  const scene = await apart();
  const { host, guest, space, welcome } = scene;
  const wish = { space, spaceName: "GT", purpose: "device", member: null, person: "Ada" } as const;
  const { link } = unwrap(await host.ui.call.offer({ ...wish, expiresAt: NEVER, rendezvous: "" }));
  const { words, opened } = await asked(scene, link);
  unwrap(opened);
  const { request, act } = await host.ui.next("joinRequested");
  expect(act).toBe("addDevice");
  unwrap(await host.ui.call.approveJoin({ request, words, deviceName: "Tablet" }));
  choose(guest, welcome);
  unwrap(await guest.ui.call.openWelcome({ space }));
  await guest.ui.next("joining", ({ state }) => state === "admitted");
  const members = unwrap(await guest.ui.call.spaces())[0]?.members ?? [];
  expect(new Set(members.map(({ member }) => member)).size).toBe(1);
});

test("used up, changed, of another invitation, for another machine: refused, and nothing is let in", async () => {
  const scene = await apart();
  const { host, guest, space, request, welcome } = scene;
  const { link } = await invite(host, space, "editor");
  const { words, opened } = await asked(scene, link);
  unwrap(opened);
  const { request: id } = await host.ui.next("joinRequested");
  unwrap(await host.ui.call.approveJoin({ request: id, words }));

  const thief = await make();
  unwrap(await thief.ui.call.requestJoin({ text: link, name: "Eve", delegation: "" }));
  choose(thief, welcome);
  expect(await thief.ui.call.openWelcome({ space })).toMatchObject({ error: { code: "inviteOtherSpace" } });
  const second = join(folder, "second");
  choose(thief, second);
  unwrap(await thief.ui.call.saveRequest({ space }));
  choose(host, second);
  expect(await host.ui.call.openRequest()).toMatchObject({ error: { code: "inviteUsed" } });

  const whole = readJoinFile(await readFile(request, "utf8"));
  if (!whole) throw new Error("a request");
  const bent = whole.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  await writeFile(second, joinFileText("request", whole.room, bent));
  expect(await host.ui.call.openRequest()).toMatchObject({ error: { code: "inviteOtherSpace" } });
  await writeFile(second, joinFileText("welcome", whole.room, whole.sealed));
  expect(await host.ui.call.openRequest()).toMatchObject({ error: { code: "inviteMalformed" } });
  choose(guest, second);
  expect(await guest.ui.call.openWelcome({ space })).toMatchObject({ error: { code: "inviteOtherSpace" } });
  expect(unwrap(await host.ui.call.spaces())[0]?.members).toHaveLength(2);
});
