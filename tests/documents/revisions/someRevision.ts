import { signingKeyOf } from "../../../electron/vault/crypto/ed25519.ts";
import { rowsOfCanonical } from "../../../src/documents/revisions/canonicalBlocks.ts";
import type { RevisionFile } from "../../../src/documents/revisions/revisionFile.ts";
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

/** A revision of these paragraphs, issued by one device and signed by another. */
export function someRevision(
  texts: readonly string[] = ["The cities meet.", "Łódź reports — “yearly”."],
): RevisionFile {
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
