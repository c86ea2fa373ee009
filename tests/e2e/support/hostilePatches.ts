import type { Patch } from "./patchedApp.ts";

/** It takes itself for one that may write and decide everywhere, and its clock goes as far behind as it likes. */
const BEYOND_ITS_ROLE: readonly Patch[] = [
  {
    file: "src/domain/role.ts",
    from: 'delegate: ["discussion", "meeting"]',
    to: 'delegate: ["register", "body", "discussion", "meeting"]',
  },
  { file: "src/domain/role.ts", from: "observer: []", to: 'observer: ["register", "body", "discussion"]' },
  {
    file: "src/domain/role.ts",
    from: 'export const mayModerate = (role: Role): boolean => role === "chair" || role === "secretariat";',
    to: "export const mayModerate = (_role: Role): boolean => true;",
  },
  {
    file: "electron/vault/process.ts",
    from: "now: Date.now",
    to: 'now: () => Date.now() - Number(process.env.HOSTILE_CLOCK_BACK_MS ?? "0")',
  },
  {
    file: "electron/vault/members/memberActs.ts",
    from: 'return mayAddMembers(role) && isLower ? null : problem("roleMayNotWrite", "rank");',
    to: "return null;",
  },
  {
    file: "electron/vault/members/memberActs.ts",
    from: 'if (own === null || rankOf(role) < rankOf(own)) return err(problem("roleMayNotWrite", "rank"));',
    to: "",
  },
  {
    file: "electron/vault/members/erasures.ts",
    from: 'if (own.member !== member && !isLower) return err(problem("roleMayNotWrite", "rank"));',
    to: "",
  },
  {
    file: "electron/vault/members/seats.ts",
    from: 'if (role === null || !mayAddMembers(role)) return err(problem("roleMayNotWrite", "mandate"));',
    to: "",
  },
];

/** One word is enough for it to let a machine in, in anybody's name, where it is told so; and it signs one in without that machine's own word. */
const IN_ANOTHERS_NAME: readonly Patch[] = [
  {
    file: "src/ledger/membership/applyDevice.ts",
    from: "if (vouchers.length > 1 &&",
    to: 'if (typeof process !== "undefined" && process.env.HOSTILE_VOUCH) return join(draft, role, placed, op, { way: "vouched", words });\n  if (vouchers.length > 1 &&',
  },
  {
    file: "electron/vault/members/deviceActs.ts",
    from: "    async name(space: Space, device: DeviceId, name: string): Done {",
    to: `    async name(space: Space, device: DeviceId, name: string): Done {
      if (name === "without its word") return confirmed(core, space, "nameDevice", name, (after) => [{
        type: "addDevice",
        after,
        member: space.membership().members.get(device).member,
        device: Buffer.from(core.random(32)).toString("hex"),
        boxKey: Buffer.from(core.random(32)).toString("hex"),
        consent: new Uint8Array(64),
        recovery: null,
        keys: [],
      }]);`,
  },
];

/** It stands at any door whose token it has come by, and tells whom it has let in another story of the space each time. */
const AT_THE_DOOR: readonly Patch[] = [
  {
    file: "electron/vault/openedVault.ts",
    from: "const rooms = (): Room[] => [",
    to: 'const rooms = (): Room[] => [...JSON.parse(process.env.HOSTILE_ROOMS ?? "[]"), ',
  },
  {
    file: "electron/vault/join/inviter.ts",
    from: "const MOST_REQUESTS = 50;",
    to: 'const MOST_REQUESTS = 50;\nconst lies = (process.env.HOSTILE_WELCOME ?? "").split(",");',
  },
  {
    file: "electron/vault/join/inviter.ts",
    from: 'send(kept, to, { type: "welcome", runs: space.control.runs() });',
    to: `{
    const other = [...core.spaces.values()].find(({ id }) => id !== space.id);
    const lie = lies.shift();
    const runs = (lie === "other" && other ? other : space).control.runs();
    const flip = (run: Uint8Array) => run.map((byte, at) => (at === run.byteLength - 1 ? byte ^ 1 : byte));
    send(kept, to, { type: "welcome", runs: lie === "flipped" ? runs.map(flip) : runs });
  };`,
  },
];

/** What it sends to peers can be changed on the last inch, after everything honest has been done. */
const ON_THE_WIRE: readonly Patch[] = [
  {
    file: "src/sync/replication/encodeFrame.ts",
    from: "export function encodeFrame(frame: Frame): Uint8Array {",
    to: "export function encodeFrame(frame: Frame): Uint8Array {\n  frame = Reflect.get(globalThis, 'tamper')?.(frame) ?? frame;",
  },
];

/** What it seals and signs as a change of a draft need not be what was typed, nor small. See `forgeries.ts`. */
const OTHER_CHANGES: readonly Patch[] = [
  {
    file: "src/workspace/replica.ts",
    from: "  const stopWatching = watchOwnUpdates(doc,",
    to: `  if (id.startsWith("02")) Reflect.set(globalThis, "hostileDraft", {
    author: () =>
      !hasRefusedOnScreen && judge.coveredSeq(self) >= (Reflect.get(globalThis, "hostileSeq") ?? 0)
        ? { space, doc: id, device: self, client: judge.clientOf(self), covers: judge.covers() }
        : null,
    cut: async (update: Uint8Array, causes: Dep[] = []) => {
      const cut = { cutId: options.newCutId(), deps: [...judge.depsOf(self), ...causes], update };
      const written = await vault.cut({ space, doc: id, ...cut });
      if (!written.ok) return written.error.code;
      Reflect.set(globalThis, "hostileSeq", written.value.seq);
      acknowledge(cut, written.value);
      return "";
    },
    vault,
  });
  const stopWatching = watchOwnUpdates(doc,`,
  },
  {
    file: "electron/vault/uiHandlers.ts",
    from: "update.byteLength > MAX_UPDATE_BYTES",
    to: "update.byteLength > 8 * MAX_UPDATE_BYTES",
  },
];

/** It confirms versions whatever its role, and another text than it has shown where it is told to. */
const FALSE_VERSIONS: readonly Patch[] = [
  {
    file: "src/domain/role.ts",
    from: 'mayConfirmVersions = (role: Role): boolean => role === "chair"',
    to: 'mayConfirmVersions = (role: Role): boolean => role === "editor" || role === "chair"',
  },
  {
    file: "electron/vault/versions/versions.ts",
    from: "const said = { doc, reference, ends, content };",
    to: "const said = { doc, reference, ends, content: process.env.HOSTILE_VERSION ? after[0]?.hash ?? content : content };",
  },
];

/** It folds soon where it is told to, and lets its past say "n" wherever it had written "y"; by itself it believes it. */
const ANOTHER_PAST: readonly Patch[] = [
  {
    file: "electron/vault/folding/foldKeeper.ts",
    from: "const IDLE_MS = 15_000;",
    to: "const IDLE_MS = process.env.HOSTILE_FOLD ? 1_000 : 15_000;",
  },
  {
    file: "src/ledger/fold/foldLimits.ts",
    from: "export const FOLD_FROM = 256;",
    to: 'const isHasty = typeof process !== "undefined" && process.env.HOSTILE_FOLD;\nexport const FOLD_FROM = isHasty ? 4 : 256;',
  },
  {
    file: "src/ledger/fold/foldLimits.ts",
    from: "export const KEEP_UNFOLDED = 32;",
    to: "export const KEEP_UNFOLDED = isHasty ? 0 : 32;",
  },
  {
    file: "electron/vault/folding/foldOwn.ts",
    from: "bodyOf(core, space, doc, { ...plan, entries: left });",
    to: `bodyOf(core, space, doc, { ...plan, entries: left.map((entry) => ({
        ...entry,
        pieces: entry.pieces.map((piece) => ({
          ...piece,
          items: piece.items.map((item) =>
            process.env.HOSTILE_FOLD && (item.info & 31) === 4
              ? { ...item, content: item.content.map((byte) => (byte === 0x79 ? 0x6e : byte)) }
              : item,
          ),
        })),
      })) });`,
  },
  {
    file: "electron/vault/folding/settleFold.ts",
    from: "if (fault) return refuse(",
    to: "if (fault && !process.env.HOSTILE_FOLD) return refuse(",
  },
];

/** A window that was told so beforehand writes drafts as a later version will. */
const OF_TOMORROW: readonly Patch[] = [
  {
    file: "src/documents/text/model/schemaVersion.ts",
    from: "SCHEMA_VERSION = 1",
    to: 'SCHEMA_VERSION = Reflect.get(globalThis, "newerSchema") ?? 1',
  },
];

/** What somebody has changed in the app on a machine of their own. Without an environment of its own it tells no lies by itself. */
export const HOSTILE_PATCHES: readonly Patch[] = [
  ...BEYOND_ITS_ROLE,
  ...IN_ANOTHERS_NAME,
  ...AT_THE_DOOR,
  ...ON_THE_WIRE,
  ...OTHER_CHANGES,
  ...FALSE_VERSIONS,
  ...ANOTHER_PAST,
  ...OF_TOMORROW,
];
