import { rmSync } from "node:fs";
import { buildPatchedApp, type Patch } from "./patchedApp.ts";
import { test as base } from "./cities.ts";

const patches: readonly Patch[] = [
  // Whoever it is: it takes itself for one that may write everywhere, offers it, seals it and sends it.
  { file: "src/domain/role.ts", from: 'delegate: ["discussion"]', to: 'delegate: ["register", "body", "discussion"]' },
  { file: "src/domain/role.ts", from: "observer: []", to: 'observer: ["register", "body", "discussion"]' },
  // Its clock goes as far behind as it likes.
  {
    file: "electron/vault/process.ts",
    from: "now: Date.now",
    to: 'now: () => Date.now() - Number(process.env.HOSTILE_CLOCK_BACK_MS ?? "0")',
  },
  // It stands at any door whose token it has come by.
  {
    file: "electron/vault/openedVault.ts",
    from: "const rooms = (): Room[] => [",
    to: 'const rooms = (): Room[] => [...JSON.parse(process.env.HOSTILE_ROOMS ?? "[]"), ',
  },
  // What it sends to peers can be changed on the last inch, after everything honest has been done.
  {
    file: "src/sync/replication/encodeFrame.ts",
    from: "export function encodeFrame(frame: Frame): Uint8Array {",
    to: "export function encodeFrame(frame: Frame): Uint8Array {\n  frame = Reflect.get(globalThis, 'tamper')?.(frame) ?? frame;",
  },
];

/** A room to which people with a changed app come too. `hostile` is where such an app starts from. */
export const test = base.extend<object, { hostile: string }>({
  hostile: [
    // Playwright takes the empty pattern for "no other fixture".
    // biome-ignore lint/correctness/noEmptyPattern: the pattern is how fixtures are declared
    async ({}, use) => {
      const root = await buildPatchedApp(patches);
      await use(root);
      rmSync(root, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
