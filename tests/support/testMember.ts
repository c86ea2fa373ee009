import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Port } from "../../electron/bridge/channel.ts";
import { createVault, type Vault } from "../../electron/vault/createVault.ts";
import type { DeviceId, DocId, SpaceId } from "../../src/domain/ids.ts";
import { copyOfDisk, type MemoryDisk, newMemoryDisk, openMemoryLogStore } from "./memoryLogStore.ts";
import { createPortPair, type PortPair } from "./portPair.ts";
import { createTestMain, type TestMain } from "./testMain.ts";
import type { TestMesh } from "./testMesh.ts";
import { startTestNet, type TestNet, type TestNetOptions } from "./testNet.ts";
import { openTestUi, type TestUi } from "./testUi.ts";

export interface MemberOptions {
  readonly mesh?: TestMesh;
  readonly main?: TestMain;
  readonly now?: () => number;
  /** Hears which entries of a content log the vault does not believe. */
  readonly onSetAside?: (seq: number, code: string) => void;
  /** It keeps a file beside its folder, as a real one does. */
  readonly hasOutside?: boolean;
  /** The same machine once more, as its disk is now: keys, state and logs. */
  readonly copyOf?: TestMember;
}

/** One machine: vault, window and net in this process, on ports that can be cut at any moment. */
export interface TestMember {
  readonly main: TestMain;
  readonly directory: string;
  disk: MemoryDisk;
  ui: TestUi;
  net: TestNet;
  vault: Vault;
  /** Known once the vault is ready. */
  device(): DeviceId;
  /** Starts a net over the same disk; the one before is killed. */
  restartNet(killAt?: TestNetOptions["killAt"]): Promise<void>;
  /** Another net than the one of tests, for the port that it is given; the one before is killed. */
  attachNet(start: (port: Port) => void): void;
  /** A fresh vault from the same files, with new ports to both; the one before is killed. */
  restartVault(): Promise<void>;
  restartUi(): void;
  /** Nobody has written for a while. */
  rest(): void;
  cut(space: SpaceId, doc: DocId, cutId: string, update: Uint8Array): ReturnType<TestUi["call"]["cut"]>;
  end(): Promise<void>;
}

export async function createTestMember(options: MemberOptions = {}): Promise<TestMember> {
  const directory = await mkdtemp(join(tmpdir(), "concordia-vault-"));
  const { mesh, copyOf, main = copyOf?.main ?? createTestMain(), now = () => 1_763_960_000_000 } = options;
  if (copyOf) {
    // A file that is being written is not there yet.
    await cp(copyOf.directory, directory, { recursive: true, filter: (path) => !path.endsWith(".new") });
  }
  const outside = options.hasOutside ? `${directory}.ends` : undefined;
  let device: DeviceId | null = null;
  let links: { ui: PortPair; net: PortPair } = { ui: createPortPair(), net: createPortPair() };
  let onRest: () => void = () => undefined;
  const idle = (act: () => void) => {
    onRest = act;
    return () => {
      onRest = () => undefined;
    };
  };
  const newVault = (): Vault => createVault({ directory, outside, main: main.client, now, idle });
  const ownDevice = (): DeviceId => {
    if (!device) throw new Error("not ready");
    return device;
  };
  const startNet = (port: PortPair["b"], killAt?: TestNetOptions["killAt"], on = member.disk): TestNet =>
    startTestNet({
      port,
      store: openMemoryLogStore(on),
      device: ownDevice,
      onJoinFrame: (room, to, frame) => mesh?.joinFrame(ownDevice(), room, to, frame),
      onPresence: (space, sealed) => mesh?.presence(ownDevice(), space, sealed),
      onRooms: () => mesh?.changed(),
      ...(options.onSetAside ? { onSetAside: options.onSetAside } : {}),
      ...(killAt ? { killAt } : {}),
    });

  const vault = newVault();
  vault.attachUi(links.ui.a);
  const ui = openTestUi(links.ui.b);
  const ready = await ui.next("state", ({ state }) => state === "ready" || state === "failed");
  device = ready.device;
  const disk = copyOf ? copyOfDisk(copyOf.disk) : newMemoryDisk();
  const member: TestMember = {
    main,
    directory,
    disk,
    ui,
    vault,
    net: startNet(links.net.b, undefined, disk),
    device: ownDevice,
    async restartNet(killAt) {
      member.net.stop();
      links = { ...links, net: createPortPair() };
      member.vault.attachNet(links.net.a);
      member.net = startNet(links.net.b, killAt);
      if (!killAt) await member.net.loaded;
    },
    attachNet(start) {
      member.net.stop();
      links = { ...links, net: createPortPair() };
      member.vault.attachNet(links.net.a);
      start(links.net.b);
    },
    async restartVault() {
      links.ui.kill();
      links.net.kill();
      member.net.stop();
      links = { ui: createPortPair(), net: createPortPair() };
      member.vault = newVault();
      member.vault.attachUi(links.ui.a);
      member.ui = openTestUi(links.ui.b);
      await member.ui.next("state", ({ state }) => state === "ready");
      member.vault.attachNet(links.net.a);
      member.net = startNet(links.net.b);
      await member.net.loaded;
    },
    restartUi() {
      links.ui.kill();
      links = { ...links, ui: createPortPair() };
      member.vault.attachUi(links.ui.a);
      member.ui = openTestUi(links.ui.b);
    },
    rest: () => onRest(),
    cut: (space, doc, cutId, update) => member.ui.call.cut({ space, doc, cutId, deps: [], update }),
    async end() {
      mesh?.leave(member);
      member.net.stop();
      await member.vault.close();
      await rm(directory, { recursive: true, force: true });
      if (outside) await rm(outside, { force: true });
    },
  };
  vault.attachNet(links.net.a);
  await member.net.loaded;
  mesh?.join(member);
  return member;
}
