import { describe, expect, it } from "vitest";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/ledger/checkpoint/checkpointBody.ts";
import { compareCheckpoint, contentHashOf, versionEnds } from "../../src/ledger/checkpoint/compareCheckpoint.ts";
import type { DeviceId, Hash } from "../../src/domain/ids.ts";
import { someDevice, someDoc, someHash } from "./../support/ledgerIds.ts";

const [lublin, kyiv] = [someDevice("lublin"), someDevice("kyiv")];
const hashOf = (device: DeviceId, seq: number): Hash => someHash(`${device} ${seq}`);
const ends = versionEnds([
  { device: lublin, seq: 40, hash: hashOf(lublin, 40) },
  { device: kyiv, seq: 7, hash: hashOf(kyiv, 7) },
  { device: someDevice("silent"), seq: 0, hash: someHash("nothing") },
]);
const hashOfText = (text: string) => contentHashOf(new TextEncoder().encode(text));
const content = hashOfText('[["p1","paragraph","The cities agree."]]');
const checkpoint = { doc: someDoc("body"), reference: "GT-ADI-INT(2021)2 REV1", ends, content };

describe("a signed checkpoint of a version", () => {
  it("comes back as it was written, and names only who has written in it, in one order", () => {
    expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
    expect(ends.map(({ device }) => device)).toEqual([lublin, kyiv].sort());
    expect(versionEnds([...ends].reverse())).toEqual(ends);
  });

  it("is not read when it is cut short, longer, of another version, or in another order", () => {
    const bytes = encodeCheckpoint(checkpoint);
    for (let end = 0; end < bytes.byteLength; end++) expect(decodeCheckpoint(bytes.subarray(0, end))).toBeNull();
    expect(decodeCheckpoint(Uint8Array.of(...bytes, 0))).toBeNull();
    expect(decodeCheckpoint(Uint8Array.of(2, ...bytes.subarray(1)))).toBeNull();
    expect(decodeCheckpoint(encodeCheckpoint({ ...checkpoint, ends: [...ends].reverse() }))).toBeNull();
    expect(decodeCheckpoint(encodeCheckpoint({ ...checkpoint, ends: [...ends, ...ends.slice(-1)] }))).toBeNull();
  });

  it("tells a machine that holds the version from one that was given another text", () => {
    expect(compareCheckpoint(checkpoint, hashOf, content)).toBe("same");
    expect(compareCheckpoint(checkpoint, hashOf, hashOfText("[]"))).toBe("other");
  });

  it("compares the content where the ends were let go for folds: that is where another text could hide", () => {
    expect(compareCheckpoint(checkpoint, () => null, content)).toBe("same");
    expect(compareCheckpoint(checkpoint, () => null, hashOfText("[]"))).toBe("other");
  });

  it("says nothing against a machine that is behind, and names an author with two stories", () => {
    const lacksKyiv = (device: DeviceId, seq: number) => (device === kyiv ? undefined : hashOf(device, seq));
    expect(compareCheckpoint(checkpoint, lacksKyiv, content)).toBe("behind");
    const twoStories = (device: DeviceId, seq: number) => (device === kyiv ? someHash("other") : hashOf(device, seq));
    expect(compareCheckpoint(checkpoint, twoStories, content)).toBe("forked");
  });
});
