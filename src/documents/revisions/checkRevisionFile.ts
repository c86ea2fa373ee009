import type { DeviceId, Hash } from "../../domain/ids.ts";
import { contentHashOf } from "../../ledger/checkpoint/compareCheckpoint.ts";
import { countersignStatement, revisionStatement } from "../../ledger/checkpoint/revisionStatement.ts";
import type { SignatureClaim } from "../../ledger/verify/verifySpace.ts";
import { type ChangedLine, type ReadRevisionFile, readRevisionFile, type RevisionFile } from "./revisionFile.ts";

/** Says of each whether its device has signed that message. */
export type CheckSignatures = (claims: readonly SignatureClaim[]) => Promise<readonly boolean[]>;

/**
 * `unreadable`: it is no file of a revision, or cannot be read as one any more. `changed`: a line is not what it was. `content`: the
 * text is not the one whose hash was signed. `issuer`, `countersigner`: what that device has signed is something else than this file says.
 */
export type RevisionFault =
  | { readonly what: "unreadable" }
  | ({ readonly what: "changed" } & ChangedLine)
  | { readonly what: "content" }
  | { readonly what: "issuer"; readonly by: DeviceId }
  | { readonly what: "countersigner"; readonly by: DeviceId };

export interface CheckedRevision {
  readonly file: RevisionFile | null;
  /** SHA-256 of the text that stands in the file, whatever it says of itself; null without one. */
  readonly content: Hash | null;
  /** None: every byte is as it was when the file was made, and every signature fits. */
  readonly faults: readonly RevisionFault[];
}

/** Checks the text of a file, offline and without believing any of it. */
export async function checkRevisionFile(text: string, check: CheckSignatures): Promise<CheckedRevision> {
  const { file, changed }: ReadRevisionFile = readRevisionFile(text);
  const lines = changed.map((line): RevisionFault => ({ what: "changed", ...line }));
  if (!file) return { file: null, content: null, faults: [{ what: "unreadable" }, ...lines] };
  const content = contentHashOf(new TextEncoder().encode(JSON.stringify(file.paragraphs)));
  const isContent = content === file.revision.body.content;
  const good = await check(claimsOf(file));
  return {
    file,
    content,
    faults: [
      ...lines,
      ...(isContent ? [] : [{ what: "content" } as const]),
      ...(good[0] ? [] : [{ what: "issuer", by: file.issuer.by } as const]),
      ...file.countersigners.flatMap(({ by }, i): RevisionFault[] =>
        good[i + 1] ? [] : [{ what: "countersigner", by }],
      ),
    ],
  };
}

/** The issuer's first. */
function claimsOf({ revision, issuer, countersigners }: RevisionFile): readonly SignatureClaim[] {
  const first = { device: issuer.by, message: revisionStatement(revision), signature: issuer.signature };
  const others = countersigners.map(({ by, at, signature }) => {
    return { device: by, message: countersignStatement(revision, by, at), signature };
  });
  return [first, ...others];
}
