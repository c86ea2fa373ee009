import { describe, expect, it } from "vitest";
import { verifySignatures } from "../../../electron/vault/crypto/ed25519.ts";
import { checkRevisionFile } from "../../../src/documents/revisions/checkRevisionFile.ts";
import { writeRevisionFile } from "../../../src/documents/revisions/revisionFile.ts";
import { someRevision } from "./someRevision.ts";

const check = (text: string) => checkRevisionFile(text, verifySignatures);

describe("the file of an issued revision", () => {
  it("is verified as it was written, and says what was signed", async () => {
    const file = someRevision();
    const { faults, file: read, content } = await check(writeRevisionFile(file));
    expect(faults).toEqual([]);
    expect(read).toEqual(file);
    expect(content).toBe(file.revision.body.content);
  });

  it("names the paragraph in which a letter was changed, and that text and signature do not fit", async () => {
    const text = writeRevisionFile(someRevision()).replace("The cities meet", "The cities melt");
    expect((await check(text)).faults).toEqual([
      { what: "changed", line: expect.any(Number), part: "paragraphs", paragraph: 1 },
      { what: "content" },
    ]);
  });

  it("names the fact that was changed, and whose signature does not fit any more", async () => {
    const file = someRevision();
    const text = writeRevisionFile(file).replace("CDADI", "Press");
    expect((await check(text)).faults).toEqual([
      { what: "changed", line: 9, part: "audience", paragraph: null },
      { what: "issuer", by: file.issuer.by },
      { what: "countersigner", by: file.countersigners[0]?.by },
    ]);
  });

  it("is not believed when whoever changed it has made its checksums anew", async () => {
    const file = someRevision();
    const other = someRevision(["The cities part.", "Łódź reports — “yearly”."]);
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
