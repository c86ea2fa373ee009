import { describe, expect, it } from "vitest";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/ledger/checkpoint/checkpointBody.ts";
import { compareCheckpoint, contentHashOf, versionEnds } from "../../src/ledger/checkpoint/compareCheckpoint.ts";
import { countersignStatement, revisionStatement } from "../../src/ledger/checkpoint/revisionStatement.ts";
import type { DeviceId, Hash } from "../../src/domain/ids.ts";
import { someDevice, someDoc, someHash, someSpace } from "./../support/ledgerIds.ts";

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

const issued = {
  ...checkpoint,
  issued: {
    as: {
      revision: 2,
      circulation: "restricted",
      audience: "CDADI",
      title: "Framework",
      lang: "en",
      numbering: "running",
    },
    signature: new Uint8Array(64).fill(7),
  },
} as const;

describe("an issued revision", () => {
  it("says everything that it was issued as, and nothing shorter or longer is one", () => {
    const bytes = encodeCheckpoint(issued);
    expect(decodeCheckpoint(bytes)).toEqual(issued);
    for (let end = 0; end < bytes.byteLength; end++) expect(decodeCheckpoint(bytes.subarray(0, end))).toBeNull();
    expect(decodeCheckpoint(Uint8Array.of(...bytes, 0))).toBeNull();
  });

  it("has another statement to sign for each fact, time, device and space that differs", () => {
    const { issued: said, ...body } = issued;
    const revision = { space: someSpace(), by: someDevice("Lublin"), at: 7, body, as: said.as };
    const others = [
      revision,
      { ...revision, space: someSpace("other") },
      { ...revision, by: someDevice("Kyiv") },
      { ...revision, at: 8 },
      { ...revision, body: { ...body, reference: "REV9" } },
      { ...revision, body: { ...body, content: someHash("another") } },
      { ...revision, body: { ...body, ends: body.ends.slice(1) } },
      { ...revision, as: { ...said.as, circulation: "public" as const } },
      { ...revision, as: { ...said.as, audience: "all" } },
    ].map((one) => revisionStatement(one).join());
    expect(new Set(others).size).toBe(others.length);
    expect(countersignStatement(revision, revision.by, 7).join()).not.toBe(others[0]);
  });
});

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
