import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import { shakeHands } from "../../src/sync/handshake.ts";
import { encodeHello, encodeProof, type Hello, readHello, WIRE_VERSION } from "../../src/sync/handshakeFrames.ts";
import type { Link } from "../../src/sync/link.ts";
import { createMemoryWire } from "../support/memoryLink.ts";
import { deviceNamed } from "../support/storedEnvelopes.ts";

const ROOM = "ab".repeat(32);
const [A, B] = [deviceNamed("a"), deviceNamed("b")];

type Vault = Parameters<typeof shakeHands>[0]["vault"];
const sign = (device: DeviceId, transcript: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash("sha512").update(device).update(transcript).digest());

function vaultOf(device: DeviceId, members: readonly DeviceId[]): Vault {
  return {
    signHello: async ({ transcript }) => ok({ device, signature: sign(device, transcript) }),
    checkHello: async ({ device: other, transcript, signature }) =>
      ok({
        admitted: members.includes(other) && Buffer.from(sign(other, transcript)).equals(Buffer.from(signature)),
        isLate: false,
      }),
  };
}

const shake = (link: Link, self: DeviceId, vault: Vault, room = ROOM) => shakeHands({ link, room, self, vault });

describe("handshake", () => {
  it("lets two members find each other", async () => {
    const { ends } = createMemoryWire();
    const [a, b] = await Promise.all([shake(ends[0], A, vaultOf(A, [B])), shake(ends[1], B, vaultOf(B, [A]))]);
    expect([a, b]).toMatchObject([
      { admitted: true, device: B },
      { admitted: true, device: A },
    ]);
  });

  it("refuses a stranger without a word, and again finds it admitted when membership has changed", async () => {
    const { ends, directions } = createMemoryWire();
    const members: DeviceId[] = [];
    const [a] = await Promise.all([shake(ends[0], A, vaultOf(A, members)), shake(ends[1], B, vaultOf(B, [A]))]);
    if (a.admitted || a.reason !== "notAdmitted") throw new Error("admitted");
    expect([a.device, ends[0].isClosed, directions[0].sentFrames]).toEqual([B, false, 2]);
    expect(await a.recheck(vaultOf(A, members))).toBe("none");
    members.push(B);
    expect(await a.recheck(vaultOf(A, members))).toBe("member");
  });

  it("fails when someone sits between two carriers and passes everything on", async () => {
    const [left, right] = [
      createMemoryWire({ binding: Uint8Array.of(1) }),
      createMemoryWire({ binding: Uint8Array.of(2) }),
    ];
    void pipe(left.ends[1], right.ends[1]);
    void pipe(right.ends[1], left.ends[1]);
    const both = await Promise.all([shake(left.ends[0], A, vaultOf(A, [B])), shake(right.ends[0], B, vaultOf(B, [A]))]);
    expect(both).toMatchObject([{ reason: "otherCarrier" }, { reason: "otherCarrier" }]);
  });

  it("fails when the one between lies about the carrier", async () => {
    const [left, right] = [
      createMemoryWire({ binding: Uint8Array.of(1) }),
      createMemoryWire({ binding: Uint8Array.of(2) }),
    ];
    void pipe(left.ends[1], right.ends[1], (frame) => withBinding(frame, Uint8Array.of(2)));
    void pipe(right.ends[1], left.ends[1], (frame) => withBinding(frame, Uint8Array.of(1)));
    const both = await Promise.all([shake(left.ends[0], A, vaultOf(A, [B])), shake(right.ends[0], B, vaultOf(B, [A]))]);
    expect(both).toMatchObject([{ reason: "notAdmitted" }, { reason: "notAdmitted" }]);
  });

  it("tells a mirror, another room, another version, nonsense and a lost vault apart", async () => {
    const hello: Hello = {
      version: WIRE_VERSION,
      room: ROOM,
      device: B,
      nonce: new Uint8Array(32),
      binding: ends().binding,
    };
    const answer = async (frame: Uint8Array, vault: Vault = vaultOf(A, [B])) => {
      const wire = createMemoryWire();
      void wire.ends[1].send(frame);
      void wire.ends[1].send(encodeProof(new Uint8Array(64)));
      return shake(wire.ends[0], A, vault);
    };
    expect(await answer(encodeHello({ ...hello, device: A }))).toMatchObject({ reason: "ownDevice" });
    expect(await answer(encodeHello({ ...hello, room: "cd".repeat(32) }))).toMatchObject({ reason: "otherRoom" });
    expect(await answer(encodeHello({ ...hello, version: 9 }))).toMatchObject({ reason: "versionDiffers", theirs: 9 });
    expect(await answer(Uint8Array.of(1, 9, 255))).toMatchObject({ reason: "versionDiffers", theirs: 9 });
    expect(await answer(Uint8Array.of(7))).toMatchObject({ reason: "malformed" });
    expect(await answer(encodeHello(hello))).toMatchObject({ reason: "notAdmitted" });
    const lost: Vault = { ...vaultOf(A, []), signHello: async () => err(problem("vaultDown")) };
    expect(await answer(encodeHello(hello), lost)).toMatchObject({ reason: "vaultLost" });
  });

  it("does not accept a proof made for another meeting", async () => {
    const first = createMemoryWire();
    const said: Uint8Array[] = [];
    const tapped: Link = {
      ...first.ends[1],
      receive: first.ends[1].receive,
      send: (frame) => {
        said.push(frame);
        return first.ends[1].send(frame);
      },
    };
    await Promise.all([shake(first.ends[0], A, vaultOf(A, [B])), shake(tapped, B, vaultOf(B, [A]))]);
    const second = createMemoryWire();
    for (const frame of said) void second.ends[1].send(frame);
    expect(await shake(second.ends[0], A, vaultOf(A, [B]))).toMatchObject({ admitted: false, reason: "notAdmitted" });
  });
});

const ends = (): Link => createMemoryWire().ends[0];

async function pipe(from: Link, to: Link, bend: (frame: Uint8Array) => Uint8Array = (frame) => frame): Promise<void> {
  for (let frame = await from.receive(); frame !== null; frame = await from.receive()) void to.send(bend(frame));
}

function withBinding(frame: Uint8Array, binding: Uint8Array): Uint8Array {
  const hello = readHello(frame);
  return hello === null || hello.room === null ? frame : encodeHello({ ...hello, binding });
}
