import { describe, expect, it } from "vitest";
import { signingKeyOf, verifySignatures } from "../../../electron/vault/crypto/ed25519.ts";
import { checkRevisionFile } from "../../../src/documents/revisions/checkRevisionFile.ts";
import { rowsOfCanonical } from "../../../src/documents/revisions/canonicalBlocks.ts";
import { type RevisionFile, writeRevisionFile } from "../../../src/documents/revisions/revisionFile.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { isDeviceId } from "../../../src/domain/ids.ts";
import { contentHashOf } from "../../../src/ledger/checkpoint/compareCheckpoint.ts";
import {
  countersignStatement,
  type IssuedRevision,
  revisionStatement,
} from "../../../src/ledger/checkpoint/revisionStatement.ts";
import { idOf } from "../../../src/ledger/idOf.ts";
import { someDoc, someHash, someSpace } from "../../support/ledgerIds.ts";
import { createRandom } from "../../support/random.ts";
import { baseOf, createPeer, lines } from "../text/peers.ts";

const random = createRandom(7);
const [chair, delegate] = [signingKeyOf(random.bytes(32)), signingKeyOf(random.bytes(32))];

function someFile(texts: readonly string[] = ["The cities meet.", "Łódź reports — “yearly”."]): RevisionFile {
  const canonical = canonicalJson(createPeer(2, baseOf(lines(...texts))).model.layout().blocks);
  const paragraphs = rowsOfCanonical(canonical) ?? [];
  const by = idOf(isDeviceId, chair.publicKey);
  const revision: IssuedRevision = {
    space: someSpace(),
    by,
    at: 1_790_000_000_000,
    body: {
      doc: someDoc("body"),
      reference: "GT-ADI-INT(2021)2 REV1",
      ends: [{ device: by, seq: 9, hash: someHash("end") }],
      content: contentHashOf(new TextEncoder().encode(canonical)),
    },
    as: {
      revision: 1,
      circulation: "restricted",
      audience: "CDADI",
      title: "Framework",
      lang: "en",
      numbering: "running",
    },
  };
  const other = idOf(isDeviceId, delegate.publicKey);
  return {
    revision,
    issuer: { by, at: revision.at, name: "Chair, Lublin", signature: chair.sign(revisionStatement(revision)) },
    countersigners: [
      {
        by: other,
        at: 1_790_000_001_000,
        name: "Wrocław",
        signature: delegate.sign(countersignStatement(revision, other, 1_790_000_001_000)),
      },
    ],
    paragraphs,
  };
}

const check = (text: string) => checkRevisionFile(text, verifySignatures);

describe("the file of an issued revision", () => {
  it("is verified as it was written, and says what was signed", async () => {
    const file = someFile();
    const { faults, file: read, content } = await check(writeRevisionFile(file));
    expect(faults).toEqual([]);
    expect(read).toEqual(file);
    expect(content).toBe(file.revision.body.content);
  });

  it("is not verified with any one byte changed, wherever it stands", async () => {
    const bytes = new TextEncoder().encode(writeRevisionFile(someFile()));
    const unnoticed: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { faults } = await check(new TextDecoder().decode(changed));
      if (faults.length === 0) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });

  it("names the paragraph in which a letter was changed, and that text and signature do not fit", async () => {
    const text = writeRevisionFile(someFile()).replace("The cities meet", "The cities melt");
    expect((await check(text)).faults).toEqual([
      { what: "changed", line: expect.any(Number), part: "paragraphs", paragraph: 1 },
      { what: "content" },
    ]);
  });

  it("names the fact that was changed, and whose signature does not fit any more", async () => {
    const file = someFile();
    const text = writeRevisionFile(file).replace("CDADI", "Press");
    expect((await check(text)).faults).toEqual([
      { what: "changed", line: 9, part: "audience", paragraph: null },
      { what: "issuer", by: file.issuer.by },
      { what: "countersigner", by: file.countersigners[0]?.by },
    ]);
  });

  it("is not believed when whoever changed it has made its checksums anew", async () => {
    const file = someFile();
    const other = someFile(["The cities part.", "Łódź reports — “yearly”."]);
    expect((await check(writeRevisionFile({ ...file, paragraphs: other.paragraphs }))).faults).toEqual([
      { what: "content" },
    ]);
    const { body } = file.revision;
    const revision = { ...file.revision, body: { ...body, content: other.revision.body.content } };
    const forged = await check(writeRevisionFile({ ...file, revision, paragraphs: other.paragraphs }));
    expect(forged.faults.map(({ what }) => what)).toEqual(["issuer", "countersigner"]);
  });

  it.each(["", "{}", "concordia-revision", "\u0000".repeat(50)])("is unreadable as %j", async (text) => {
    expect((await check(text)).faults[0]).toEqual({ what: "unreadable" });
  });
});
