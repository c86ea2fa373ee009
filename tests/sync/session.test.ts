import { describe, expect, it, vi } from "vitest";
import type { OpenRoom } from "../../src/sync/carrier.ts";
import { nextRows } from "../support/fakeLedger.ts";
import { createFakeNet, createMemoryRooms, type FakeNet } from "../support/fakeNet.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { held, room, rowsAfter, setUp, SPACE } from "../support/netSessions.ts";
import { deviceNamed } from "../support/storedEnvelopes.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

describe("a net session and its vault", () => {
  it("tells a vault its heads, control runs and recent cuts before anything else, and again to the next vault", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    expect(a.loaded).toEqual([{ spaces: [] }]);
    await a.append(rowsAfter(a, 3, "control"));
    await a.append(rowsAfter(a, 1).map((row) => ({ ...row, cutId: "cut 1" })));
    a.attachVault();
    await settle();
    const [space] = a.loaded[1]?.spaces ?? [];
    expect(space?.heads.map(({ lane, seq }) => `${lane} ${seq}`).sort()).toEqual(["content 1", "control 3"]);
    expect(space?.control.length).toBe(1);
    expect(space?.control.every((run) => run.byteLength === run.buffer.byteLength)).toBe(true);
    expect(space?.recentCuts).toEqual([{ cutId: "cut 1", seq: 1 }]);
  });

  it("waits for what the old vault sent before it tells the new one what it holds", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    void a.append(rowsAfter(a, 2));
    a.attachVault();
    await settle();
    expect(a.loaded[0]?.spaces[0]?.heads[0]?.seq).toBe(2);
  });

  it("refuses a gap, acknowledges what it holds, refuses a fork", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    const rows = rowsAfter(a, 4);
    expect(await a.append(rows.slice(1))).toMatchObject({ ok: false, error: { detail: "gap" } });
    expect(await a.append(rows)).toMatchObject({ ok: true });
    expect(await a.append(rows.slice(2))).toMatchObject({ ok: true });
    const other = nextRows({
      space: SPACE,
      device: a.device,
      lane: "content",
      after: null,
      bodies: [Uint8Array.of(9)],
    });
    expect(await a.append(other)).toMatchObject({ ok: false, error: { detail: "fork" } });
    expect(held(a, a)).toBe(4);
  });

  it("hands out a tail page by page until an empty one, and forgets it for the next vault", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    await a.append(rowsAfter(a, 450));
    const { tail } = a.session.vaultHandlers;
    const pages: number[] = [];
    const question = { space: SPACE, docTag: "doc", covers: { [a.device]: 10 } };
    for (let cursor = ""; ; ) {
      const page = await tail({ ...question, cursor });
      if (!page.ok) throw new Error(page.error.code);
      pages.push(page.value.rows.length);
      expect(page.value.rows.every((row) => row.entry.byteLength === row.entry.buffer.byteLength)).toBe(true);
      if (page.value.rows.length === 0) break;
      cursor = page.value.next;
    }
    expect(pages).toEqual([200, 200, 40, 0]);
    const open = await tail({ ...question, cursor: "" });
    a.attachVault();
    expect(await tail({ ...question, cursor: open.ok ? open.value.next : "" })).toMatchObject({ ok: false });
  });
});

/** How a hello begins that one day will be spoken. */
const NEWER = Uint8Array.of(1, 99);

describe("net sessions that meet", () => {
  it("become equal and tell their windows who is here and what they hold", async () => {
    const { nets, settle } = setUp(["a", "b", "c"]);
    for (const net of nets) net.attachVault();
    await settle();
    for (const net of nets) await net.append(rowsAfter(net, 5));
    await settle();
    await settle();
    const [a, b] = nets as [FakeNet, FakeNet, FakeNet];
    expect(nets.map((net) => nets.map((of) => held(net, of)))).toEqual([
      [5, 5, 5],
      [5, 5, 5],
      [5, 5, 5],
    ]);
    const last = a.notices.filter(({ name }) => name === "connection").at(-1)?.notice;
    expect(last).toMatchObject({ online: true, signalling: true });
    const [space] = last && "spaces" in last ? last.spaces : [];
    expect(space?.peers.map((peer) => [peer.connected, peer.heads.length])).toEqual([
      [true, 3],
      [true, 3],
    ]);
    expect(space?.ownHeads.length).toBe(3);
    // Five entries of its own went out to each, and five of each came in.
    for (const { sentBytes, receivedBytes } of space?.peers ?? []) {
      expect(sentBytes).toBeGreaterThan(5 * 100);
      expect(receivedBytes).toBeGreaterThan(5 * 100);
    }
    const met = space?.peers.find((peer) => peer.device === b.device);
    b.session.close();
    await settle();
    const after = a.notices.filter(({ name }) => name === "connection").at(-1)?.notice;
    const peers = after && "spaces" in after ? after.spaces[0]?.peers : [];
    const gone = peers?.find((peer) => peer.device === b.device);
    expect(gone).toMatchObject({ connected: false, queuedBytes: 0 });
    expect(gone?.receivedBytes).toBeGreaterThanOrEqual(met?.receivedBytes ?? Number.POSITIVE_INFINITY);
  });

  it("look for others where their space was joined and at every address that the window names, and go on from there with whom they have met", async () => {
    const asked: (readonly string[])[] = [];
    const moved: (readonly string[])[] = [];
    const memory = createMemoryRooms();
    const openRoom: OpenRoom = (wish) => {
      asked.push(wish.urls);
      return { ...memory(wish), meetAt: (urls) => moved.push(urls) };
    };
    const clock = createTurnedClock();
    const a = createFakeNet({ name: "a", space: SPACE, rooms: [room()], openRoom, clock, members: ["a"] });
    a.attachVault();
    await vi.waitFor(() => expect(asked).toEqual([["ws://127.0.0.1:1"]]));
    await a.session.uiHandlers.setRendezvous({ urls: ["ws://192.168.0.7:4455", "ws://127.0.0.1:1"], heard: [] });
    expect(moved).toEqual([["ws://127.0.0.1:1", "ws://192.168.0.7:4455"]]);
    const heard = Array.from({ length: 40 }, (_, i) => `ws://10.0.0.${i + 10}:4455`);
    await a.session.uiHandlers.setRendezvous({ urls: [], heard });
    expect(moved.at(-1)?.length).toBeLessThan(10);
    expect(asked).toHaveLength(1);
  });

  it("send at most five connection notices a second", async () => {
    const { nets, settle, clock } = setUp(["a", "b"]);
    for (const net of nets) net.attachVault();
    await settle();
    const [a] = nets as [FakeNet, FakeNet];
    const before = a.notices.length;
    for (let i = 0; i < 50; i++) {
      await a.append(rowsAfter(a, 1));
      clock.pass(20);
    }
    expect(a.notices.length - before).toBeLessThanOrEqual(6);
  });

  it("let a newcomer in as soon as the entry that admits it has come", async () => {
    const { nets, settle } = setUp(["a", "b"], { members: ["a"] });
    const [a, b] = nets as [FakeNet, FakeNet];
    b.members.add(b.device);
    for (const net of nets) net.attachVault();
    await b.append(rowsAfter(b, 2));
    await settle();
    expect(held(a, b)).toBe(0);
    a.members.add(deviceNamed("b"));
    await a.append(rowsAfter(a, 1, "control"));
    await settle();
    expect(held(a, b)).toBe(2);
  });

  it("stay together when the vault of one of them dies and another takes its place", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    a.attachVault();
    await settle();
    await a.append(rowsAfter(a, 1, "control"));
    await settle();
    await a.append(rowsAfter(a, 3));
    await settle();
    expect(held(b, a)).toBe(3);
  });

  it("stop serving a member that membership has dropped", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    a.members.delete(b.device);
    await a.append(rowsAfter(a, 1, "control"));
    await settle();
    await a.append(rowsAfter(a, 3));
    await settle();
    expect(held(b, a)).toBe(0);
  });

  it("take the late work of a member that was dropped while it was connected, and tell it nothing more", async () => {
    const { nets, settle } = setUp(["a", "b", "c"]);
    const [a, b, c] = nets as [FakeNet, FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await b.append(rowsAfter(b, 1));
    await c.append(rowsAfter(c, 1));
    await settle();
    for (const net of [a, c]) {
      net.members.delete(b.device);
      net.formerMembers.add(b.device);
      await net.append(rowsAfter(net, 1, "control"));
    }
    await settle();
    const known = [...b.disk.logs.values()].flat().length;
    await a.append(rowsAfter(a, 3));
    a.session.vaultListeners.sendPresence({ space: SPACE, sealed: Uint8Array.of(65) });
    await b.append(rowsAfter(b, 2));
    await b.append(rowsAfter(b, 2, "control"));
    await settle();
    expect([held(a, b), held(c, b)]).toEqual([3, 3]);
    expect([held(b, a), rowsOnDisk(a.disk, b.device, "control").length]).toEqual([0, 0]);
    expect([...b.disk.logs.values()].flat()).toHaveLength(known + 4);
    expect(b.told.filter((what) => what.includes("presence of"))).toEqual([]);
    // It is not among those who are here, and nobody's work waits for it.
    const last = a.notices.findLast(({ name }) => name === "connection")?.notice;
    const peers = last && "spaces" in last ? (last.spaces[0]?.peers ?? []) : [];
    expect(peers.filter(({ connected }) => connected).map(({ device }) => device)).toEqual([c.device]);
  });

  it("take it from one that comes back and does not know that it is out, and serve it again once it is in", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    a.members.delete(b.device);
    a.formerMembers.add(b.device);
    for (const net of nets) net.attachVault();
    await b.append(rowsAfter(b, 3));
    await a.append(rowsAfter(a, 2));
    await settle();
    await settle();
    expect([held(a, b), held(b, a)]).toEqual([3, 0]);
    a.members.add(b.device);
    await a.append(rowsAfter(a, 1, "control"));
    await settle();
    await settle();
    expect(held(b, a)).toBe(2);
  });

  it("say that the own log is whole only when it holds what others have of it", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    a.attachVault();
    const rows = rowsAfter(b, 3);
    await a.append(rows);
    await b.append(rows.slice(0, 1));
    b.attachVault();
    await settle();
    await settle();
    expect(held(b, b)).toBe(3);
    expect(b.told.filter((what) => what.startsWith("own log"))).toEqual(["own log whole: content 3"]);
    // One that had written nothing is told so too: brought back from a backup, it would otherwise wait for ever.
    expect(a.told.filter((what) => what.startsWith("own log"))).toEqual(["own log whole: "]);
  });

  it("wait while the vault is away and go on with the next", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    a.attachVault();
    const detach = b.attachVault();
    await settle();
    b.isVaultThere = false;
    await a.append(rowsAfter(a, 3));
    await settle();
    expect(held(b, a)).toBe(0);
    detach();
    await a.append(rowsAfter(a, 2));
    b.isVaultThere = true;
    b.attachVault();
    await settle();
    await settle();
    expect(held(b, a)).toBe(5);
  });

  it("tell the person who was turned away, and no more of a newcomer whose admission came late", async () => {
    const { nets, settle } = setUp(["a", "b"], { members: ["a"] });
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    const doors = () => {
      const told = a.notices.filter(({ name }) => name === "connection").at(-1)?.notice;
      return told && "turnedAway" in told ? told.turnedAway : null;
    };
    expect(doors()).toMatchObject([{ space: SPACE, count: 1 }]);
    a.members.add(b.device);
    await a.append(rowsAfter(a, 1, "control"));
    await settle();
    expect(doors()).toEqual([]);
  });

  it("tell who is there, who says what it holds, and who was not let in and why", async () => {
    const { nets, settle, clock, openRoom } = setUp(["a", "b", "stranger"], { members: ["a", "b"] });
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    for (const net of nets) await net.append(rowsAfter(net, 1));
    await settle();
    await settle();
    const there = await a.session.uiHandlers.whoIsThere({ space: SPACE });
    expect(there).toMatchObject({
      value: {
        heardCount: 2,
        members: [{ device: b.device, hasTold: true }],
        door: { strangers: 1, newerAt: 0, twinAt: 0 },
      },
    });
    // A copy of this profile, and one that speaks what will be spoken one day.
    const twin = createFakeNet({ name: "a", space: SPACE, rooms: [room()], openRoom, clock, members: [] });
    twin.attachVault();
    openRoom({
      ...room(),
      urls: [],
      signallingChanged: () => undefined,
      peerArrived: ({ link }) => void link.send(NEWER),
    });
    await settle();
    const now = await a.session.uiHandlers.whoIsThere({ space: SPACE });
    const door = now.ok ? now.value.door : null;
    expect(door?.twinAt).toBeGreaterThan(0);
    expect(door?.newerAt).toBeGreaterThan(0);
    expect(door?.unreadableAt).toBe(0);
  });

  it("leave all rooms to work offline, and come back", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    await b.session.uiHandlers.setOnline({ online: false });
    await a.append(rowsAfter(a, 2));
    await settle();
    expect(held(b, a)).toBe(0);
    expect(await b.session.uiHandlers.status(undefined)).toMatchObject({ value: { online: false, signalling: false } });
    await b.session.uiHandlers.setOnline({ online: true });
    await settle();
    expect(held(b, a)).toBe(2);
  });

  it("pass presence to the vault, and only join frames in the room of an invitation", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    a.session.vaultListeners.sendPresence({ space: SPACE, sealed: new TextEncoder().encode("hello from here") });
    await settle();
    expect(b.told.filter((what) => what.startsWith("presence"))).toEqual([
      `presence of ${a.device.slice(0, 4)}: hello from here`,
    ]);

    const joining = setUp(["a", "b"], { purpose: "invite" });
    const [inviter, newcomer] = joining.nets as [FakeNet, FakeNet];
    for (const net of joining.nets) net.attachVault();
    await inviter.append(rowsAfter(inviter, 2));
    await joining.settle();
    const frame = new TextEncoder().encode("request");
    newcomer.session.vaultListeners.sendJoinFrame({ room: room().room, to: inviter.device, frame });
    await joining.settle();
    newcomer.session.close();
    await joining.settle();
    const them = newcomer.device.slice(0, 4);
    expect(inviter.told).toEqual([
      `join peer ${them} here`,
      `join frame of ${them}: request`,
      `join peer ${them} gone`,
    ]);
    expect(held(newcomer, inviter)).toBe(0);
  });
});
