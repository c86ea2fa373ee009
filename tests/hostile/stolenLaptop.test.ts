import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { invite, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
const doc = someDoc();
const MARKER = "Neuchâtel-marker-7141";

/** Everything that a thief finds: the vault's files, and every row of the log. */
async function everythingOf(member: TestMember): Promise<Buffer> {
  await member.vault.close();
  const files = await Promise.all(
    (await readdir(member.directory)).map((name) => readFile(join(member.directory, name))),
  );
  const rows = [...member.disk.logs.values()]
    .flat()
    .flatMap(({ entry, signature, docTag, cutId }) => [
      entry,
      signature ?? new Uint8Array(0),
      Buffer.from(docTag + cutId),
    ]);
  return Buffer.concat([...files, ...rows]);
}

test("neither text, names, documents, invitation secrets nor addresses lie on the disk in clear", async () => {
  const { host, guest, space } = await pairIn(make);
  const { link } = unwrap(
    await host.ui.call.invite({
      space,
      spaceName: MARKER,
      role: "editor",
      expiresAt: 1.9e12,
      uses: 1,
      rendezvous: "ws://marker-address:1",
    }),
  );
  unwrap(await host.cut(space, doc, "c1", new TextEncoder().encode(MARKER).slice()));
  unwrap(
    await guest.ui.call.requestJoin({
      text: (await invite(host, space, "editor")).link,
      name: MARKER,
      delegation: MARKER,
    }),
  );
  const everything = await everythingOf(host);
  const newcomer = await make();
  unwrap(await newcomer.ui.call.requestJoin({ text: link, name: MARKER, delegation: MARKER }));
  const found = Buffer.concat([everything, await everythingOf(newcomer)]);
  const payload = Buffer.from(link.slice(link.indexOf("#") + 1), "base64url");
  expect(found.byteLength).toBeGreaterThan(2_000);
  for (const secret of [
    MARKER,
    "marker-address",
    "Lublin",
    doc,
    Buffer.from(doc, "hex"),
    link.slice(-40),
    payload.subarray(67, 83),
  ]) {
    expect(found.includes(secret)).toBe(false);
  }
});

test("the keys of the rooms and the seeds are not in what net is given", async () => {
  const { host, space } = await pairIn(make);
  unwrap(await host.cut(space, doc, "c1", new TextEncoder().encode(MARKER).slice()));
  const rows = Buffer.concat([...host.disk.logs.values()].flat().map(({ entry }) => entry));
  const file: { wrapped: string } = JSON.parse(await readFile(join(host.directory, "keys.json"), "utf8"));
  const unwrapped = unwrap(
    await host.main.client.unwrap({ wrapped: new Uint8Array(Buffer.from(file.wrapped, "base64")) }),
  );
  for (let part = 0; part < 3; part++) {
    const seed = Buffer.from(unwrapped.slice(part * 32, part * 32 + 32));
    expect(rows.includes(seed)).toBe(false);
    expect(JSON.stringify(host.net.rooms())).not.toContain(seed.toString("hex"));
  }
});

test("without the keychain the vault's files open nothing", async () => {
  const { host } = await pairIn(make);
  await host.vault.close();
  const file = await readFile(join(host.directory, "state.sealed"));
  expect(file.byteLength).toBeGreaterThan(60);
  expect(file.toString("latin1")).not.toMatch(/"version"|"spaces"/);
});
