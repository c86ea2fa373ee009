import type { Port } from "../../electron/bridge/channel.ts";
import type { netForUi } from "../../electron/bridge/netForUi.ts";
import type { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import type { SpaceId } from "../domain/ids.ts";
import type { LocalStore } from "../store/local/openLocalStore.ts";
import type { Notices } from "./notices.ts";
import { createNetLine, createVaultLine } from "./line.ts";
import { createMembershipMemory } from "./membershipMemory.ts";
import { createOpenDocuments } from "./openDocuments.ts";
import { createArrivals } from "./arrivals.ts";
import { createPresence } from "./presence.ts";
import { createRefusalReport } from "./refusalReport.ts";
import { createSnapshotStore } from "./snapshotStore.ts";
import { createUnderway } from "./underway.ts";
import { createVersionChecks, type VersionVerdict } from "./versionChecks.ts";
import { createVersionMemory } from "./versionMemory.ts";
import { startContentWorker } from "./startContentWorker.ts";
import { createVersionReader } from "./versionReader.ts";
import { createWatchers } from "./watchers.ts";

export type Membership = Notices<typeof vaultForUi>["membership"];
export type VaultState = Notices<typeof vaultForUi>["state"];
export type Connection = Notices<typeof netForUi>["connection"];
export type JoinRequest = Notices<typeof vaultForUi>["joinRequested"];
export type Joining = Notices<typeof vaultForUi>["joining"];

/** What happened outside the documents; one union, so that one function decides what becomes of each. */
export type WorkspaceEvent =
  | { readonly type: "vaultChanged"; readonly state: VaultState }
  | { readonly type: "membershipChanged"; readonly membership: Membership }
  /** It was remembered, and the vault does not hold it. */
  | { readonly type: "spaceGone"; readonly space: SpaceId }
  | { readonly type: "connectionChanged"; readonly connection: Connection }
  | { readonly type: "joinRequested"; readonly request: JoinRequest }
  | { readonly type: "joiningChanged"; readonly joining: Joining }
  | { readonly type: "versionCompared"; readonly verdict: VersionVerdict }
  | { readonly type: "documentTouched"; readonly touched: Notices<typeof vaultForUi>["touched"] }
  | { readonly type: "envelopeRefused"; readonly refused: Notices<typeof netForUi>["refused"] }
  | { readonly type: "logChanged"; readonly problem: Notices<typeof netForUi>["log"] }
  | { readonly type: "assetsTold"; readonly told: Notices<typeof vaultForUi>["assets"] }
  | { readonly type: "backupWentOn"; readonly progress: Notices<typeof vaultForUi>["backup"] }
  | { readonly type: "bundleWentOn"; readonly progress: Notices<typeof vaultForUi>["bundle"] }
  | { readonly type: "verifying"; readonly progress: Notices<typeof vaultForUi>["verifying"] }
  | { readonly type: "failed"; readonly problem: Notices<typeof vaultForUi>["failed"] }
  | { readonly type: "breached"; readonly what: string };

/** Where the window's documents, keys and peers meet. Everything above it sees documents, calls and events only. */
export function createWorkspace(store: LocalStore) {
  const events = createWatchers<WorkspaceEvent>();
  const memberships = new Map<SpaceId, Membership>();
  const underway = createUnderway();
  const tell = events.tell;
  const breached = (what: string): void => tell({ type: "breached", what });

  const vault = createVaultLine(
    {
      state: (state) => {
        // Said on each new port: what the vault before knew of open documents, or was about to write, comes to this one.
        if (state.state === "ready") documents.reopenAll();
        tell({ type: "vaultChanged", state });
      },
      membership: (membership) => {
        take(membership);
        remember();
      },
      opened: ({ space, doc, envelopes }) => documents.receive(space, doc, envelopes),
      versionRead: (read) => reader.take(read),
      touched: (touched) => tell({ type: "documentTouched", touched }),
      presence: ({ space, device, state }) => presence.arrived(space, device, state),
      joinRequested: (request) => tell({ type: "joinRequested", request }),
      joining: (joining) => tell({ type: "joiningChanged", joining }),
      assets: (told) => tell({ type: "assetsTold", told }),
      backup: (progress) => tell({ type: "backupWentOn", progress }),
      bundle: (progress) => tell({ type: "bundleWentOn", progress }),
      verifying: (progress) => tell({ type: "verifying", progress }),
      failed: (problem) => tell({ type: "failed", problem }),
    },
    breached,
  );
  const net = createNetLine(
    {
      connection: (connection) => {
        for (const { space, peers } of connection.spaces) {
          for (const peer of peers) if (!peer.connected) presence.disconnected(space, peer.device);
          if (arrivals.cameIn(space, peers)) presence.greet(space);
        }
        for (const { space } of connection.spaces) versions.moved(space);
        tell({ type: "connectionChanged", connection });
      },
      refused: (refused) => tell({ type: "envelopeRefused", refused }),
      log: (problem) => {
        // A net whose log could be written again: what had no room is sent once more.
        if (problem === null) documents.resendAll();
        tell({ type: "logChanged", problem });
      },
      failed: (problem) => tell({ type: "failed", problem }),
    },
    breached,
  );
  const arrivals = createArrivals();
  const presence = createPresence(vault.call);
  const memory = createMembershipMemory({ local: store, vault: vault.call });
  const take = (membership: Membership): void => {
    memberships.set(membership.space, membership);
    documents.membershipChanged(membership.space);
    versions.membershipChanged(membership);
    tell({ type: "membershipChanged", membership });
  };
  const reader = createVersionReader(vault.call, startContentWorker);
  const versions = createVersionChecks({
    reader,
    memory: createVersionMemory({ local: store, vault: vault.call }),
    compared: (verdict) => tell({ type: "versionCompared", verdict }),
  });
  const remember = (): void => memory.remember([...memberships.values()]);
  const documents = createOpenDocuments({
    vault: vault.call,
    snapshots: createSnapshotStore(store, vault.call),
    selfOf: (space) => memberships.get(space)?.self ?? null,
    membershipOf: (space) => memberships.get(space) ?? null,
    newCutId: () => crypto.randomUUID(),
    refused: createRefusalReport(net.call, (problem) => tell({ type: "failed", problem })),
  });

  return {
    vault: vault.call,
    net: net.call,
    documents,
    versions,
    readVersion: reader.read,
    tellVersion: reader.tell,
    presence,
    /** For an act of several steps: the window is not closed in the middle of it. */
    during: underway.during,
    /** Resolves when no act is under way and nothing typed here is on its way to the log. */
    async whenKept(): Promise<void> {
      await underway.whenNone();
      await documents.whenQuiet();
    },
    watch: events.watch,
    membershipOf: (space: SpaceId): Membership | null => memberships.get(space) ?? null,
    /**
     * Shows what was remembered of this machine's spaces, tells that, and then asks the vault, which waits for the log. To
     * be called when a vault is open, and again after each new one.
     */
    async refresh(recalled: () => void): Promise<void> {
      // What the vault has said meanwhile is newer.
      for (const membership of await memory.recall()) if (!memberships.has(membership.space)) take(membership);
      recalled();
      const spaces = await vault.call.spaces();
      if (!spaces.ok) return;
      const held = new Set(spaces.value.map(({ space }) => space));
      for (const space of memberships.keys()) {
        if (held.has(space)) continue;
        memberships.delete(space);
        versions.forget(space);
        tell({ type: "spaceGone", space });
      }
      for (const membership of spaces.value) take(membership);
      remember();
    },
    attachVault: (port: Port): void => vault.attach(port),
    attachNet: (port: Port): void => net.attach(port),
    watchVaultUp: vault.watchUp,
    watchNetUp: net.watchUp,
  };
}
export type Workspace = ReturnType<typeof createWorkspace>;
