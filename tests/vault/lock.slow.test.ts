import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createVault } from "../../electron/vault/createVault.ts";
import { unwrap } from "../support/joinThrough.ts";
import { createPortPair } from "../support/portPair.ts";
import { createTestMain, type TestMain } from "../support/testMain.ts";
import { openTestUi } from "../support/testUi.ts";

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "concordia-lock-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A vault and its window; settled when it has found out how it stands. */
async function start(main: TestMain, startsLocked = false) {
  const port = createPortPair();
  const vault = createVault({ directory, main: main.client, now: () => 0, startsLocked });
  vault.attachUi(port.a);
  const ui = openTestUi(port.b);
  const state = await ui.next("state", (one) => one.state !== "starting");
  return { ui, state, vault };
}
const noKeychain = () => createTestMain({ available: false, backend: "basic_text" });
const keyFile = () => readFile(join(directory, "keys.json"), "utf8");

test("with a keychain it is ready at once and the same device again after a restart", async () => {
  const { state } = await start(createTestMain());
  expect(state).toMatchObject({ state: "ready", protection: "keychain", problem: null });
  expect((await start(createTestMain())).state.device).toBe(state.device);
  expect(await keyFile()).toContain("test_keychain");
});

test("what is asked while the key file is still being read waits for it, and is not told that all is locked", async () => {
  unwrap(await (await start(createTestMain())).ui.call.status());
  const port = createPortPair();
  createVault({ directory, main: createTestMain().client, now: () => 0 }).attachUi(port.a);
  const { call } = openTestUi(port.b);
  expect(unwrap(await call.status()).state).toBe("starting");
  expect((await call.sealLocal({ label: "note", plain: new Uint8Array([1, 2, 3]) })).ok).toBe(true);
});

test("basic_text counts as no keychain, even when it says that it is available", async () => {
  const { state, ui } = await start(createTestMain({ available: true, backend: "basic_text" }));
  expect(state).toMatchObject({ state: "needsProtection", problem: { code: "keychainMissing" } });
  expect(await readdir(directory)).toEqual([]);
  expect(await ui.call.createSpace()).toMatchObject({ ok: false, error: { code: "keychainMissing" } });
});

test("a passphrase protects: locked after a restart, wrong one refused, right one opens the same device", async () => {
  const first = await start(noKeychain());
  const made = unwrap(await first.ui.call.protect({ kind: "passphrase", passphrase: "gołąb na moście" }));
  expect(made).toMatchObject({ state: "ready", protection: "passphrase" });
  const again = await start(noKeychain());
  expect(again.state).toMatchObject({ state: "locked", device: null });
  expect(await again.ui.call.spaces()).toMatchObject({ ok: false, error: { code: "vaultLocked" } });
  expect(await again.ui.call.unlock({ passphrase: "golab" })).toMatchObject({
    ok: false,
    error: { code: "wrongPassphrase" },
  });
  // The same letters as another keyboard would type them.
  const opened = unwrap(await again.ui.call.unlock({ passphrase: "gołąb na moście".normalize("NFD") }));
  expect(opened).toMatchObject({ state: "ready", device: made.device });
});

test("unprotected is an explicit choice, and stays", async () => {
  const { ui } = await start(noKeychain());
  const made = unwrap(await ui.call.protect({ kind: "none" }));
  expect((await start(noKeychain())).state).toMatchObject({ state: "ready", protection: "none", device: made.device });
  expect((await start(createTestMain())).state).toMatchObject({ state: "ready", protection: "none" });
});

test("a keychain that is gone or another one is a change that nobody asked for: refused, file kept", async () => {
  await start(createTestMain());
  const before = await keyFile();
  for (const keychain of [
    { available: false, backend: "basic_text" },
    { available: true, backend: "basic_text" },
    { available: true, backend: "other" },
  ]) {
    const { state, ui } = await start(createTestMain(keychain));
    expect(state).toMatchObject({ state: "failed", problem: { code: "protectionChanged" } });
    expect(await ui.call.protect({ kind: "none" })).toMatchObject({ ok: false, error: { code: "protectionChanged" } });
    expect(await keyFile()).toBe(before);
  }
});

test.each([
  ["storeNewer", '{"version":2,"anything":true}'],
  ["keysDamaged", "{"],
  ["keysDamaged", '{"version":1,"protection":"keychain"}'],
  [
    "keysDamaged",
    '{"version":1,"protection":"passphrase","backend":"","scrypt":{"cost":1024,"salt":"AAAA"},"wrapped":"AAAA"}',
  ],
])("a key file it cannot use is %s and stays as it is", async (code, text) => {
  await writeFile(join(directory, "keys.json"), text);
  const { state } = await start(createTestMain());
  expect(state).toMatchObject({ state: "failed", problem: { code } });
  expect(await keyFile()).toBe(text);
});

test("a state file that was tampered with is set aside, said, and the device stays", async () => {
  const first = await start(createTestMain());
  const file = join(directory, "state.sealed");
  await writeFile(file, "not sealed by this vault, but long enough to be tried");
  const again = await start(createTestMain());
  expect(again.state).toMatchObject({ state: "ready", device: first.state.device });
  expect((await again.ui.next("failed")).code).toBe("stateDamaged");
  expect(await readdir(directory)).toContain("state.sealed.damaged");
  // A window that comes up later is told as well.
  const port = createPortPair();
  again.vault.attachUi(port.a);
  expect((await openTestUi(port.b).next("failed")).code).toBe("stateDamaged");
});

test("keys that are gone where a vault has worked are no first run: no new ones are made", async () => {
  await start(createTestMain());
  await writeFile(join(directory, "state.sealed"), "from an earlier run");
  await rm(join(directory, "keys.json"));
  const { state, ui } = await start(noKeychain());
  expect(state).toMatchObject({ state: "failed", problem: { code: "keysDamaged" } });
  expect(await ui.call.protect({ kind: "none" })).toMatchObject({ ok: false });
  expect(await readdir(directory)).toEqual(["state.sealed"]);
});

test("what the window keeps at rest opens under its label only", async () => {
  const { ui } = await start(createTestMain());
  const plain = new TextEncoder().encode("Łódź").slice();
  const sealed = unwrap(await ui.call.sealLocal({ label: "snapshot/1", plain }));
  expect(unwrap(await ui.call.openLocal({ label: "snapshot/1", sealed }))).toEqual(plain);
  expect(await ui.call.openLocal({ label: "snapshot/2", sealed })).toMatchObject({
    ok: false,
    error: { code: "storeDamaged" },
  });
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect((await ui.call.openLocal({ label: "snapshot/1", sealed })).ok).toBe(false);
});

test("locked while nobody was here: the keychain is not asked before somebody unlocks, and then it is the same device", async () => {
  const main = createTestMain();
  const { state } = await start(main);
  const locked = await start(main, true);
  expect(locked.state).toMatchObject({ state: "locked", protection: "keychain", device: null });
  expect(await locked.ui.call.createSpace()).toMatchObject({ ok: false, error: { code: "vaultLocked" } });
  const gone = createTestMain({ available: false, backend: "basic_text" });
  expect(await (await start(gone, true)).ui.call.unlock({ passphrase: "" })).toMatchObject({
    ok: false,
    error: { code: "protectionChanged" },
  });
  expect(unwrap(await locked.ui.call.unlock({ passphrase: "" })).device).toBe(state.device);
});

test("a first run does not start locked: there is nothing to unlock yet", async () => {
  expect((await start(createTestMain(), true)).state.state).toBe("ready");
});
