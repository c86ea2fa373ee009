import { blocksOfCanonical, rowsOfCanonical } from "../documents/revisions/canonicalBlocks.ts";
import { type CheckedRevision, checkRevisionFile } from "../documents/revisions/checkRevisionFile.ts";
import { writeRevisionFile } from "../documents/revisions/revisionFile.ts";
import type { Block } from "../documents/text/model/block.ts";
import type { Scheme } from "../documents/text/numbering/scheme.ts";
import type { DeviceId, DocId, Hash, SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import type { ParagraphChange } from "../workspace/paragraphChanges.ts";
import { contentOfCanonical } from "../workspace/versionContent.ts";
import type { SeenEnds, ToldText } from "../workspace/versionText.ts";
import { command } from "./command.ts";
import type { WrittenFile } from "./fileCommands.ts";
import { selectDraft } from "./draftSelectors.ts";
import type { VersionRow } from "./session.ts";
import type { RootState } from "./store.ts";
import { selectSigners } from "./versionSelectors.ts";

/** What a text said at one point, ready to be set against another. */
export interface TextThen {
  readonly blocks: readonly Block[];
  readonly scheme: Scheme;
}

/** An issued text as its entries make it here. */
export interface RevisionThen extends TextThen {
  /** How far each author's entries belong to it. */
  readonly ends: SeenEnds;
  /** SHA-256 of what was made here. */
  readonly content: Hash;
  /** Who did what on the way to it, from the ends that were asked for. */
  readonly changes: readonly ParagraphChange[];
}

/** Null when not all of its entries are here, or some count no more: the list of versions says which. */
export const readRevision = (space: SpaceId, doc: DocId, version: Hash, since: SeenEnds | null = null) =>
  command<RevisionThen | null>(async (_dispatch, _getState, { workspace }) => {
    const told = await workspace.tellVersion(space, doc, version, since);
    if (!told.ok) return told;
    const { text, ends } = told.value;
    if (!text) return ok(null);
    return ok({ ...thenOf(text), ends, content: contentOfCanonical(text.canonical), changes: text.changes });
  });

/** What was said at `since`, and who did what from there to now. */
export interface ChangesSince {
  readonly before: TextThen;
  readonly changes: readonly ParagraphChange[];
}

/** Null when not all entries of now can be read here. What was typed here is in the log first. */
export const readChanges = (space: SpaceId, doc: DocId, since: SeenEnds) =>
  command<ChangesSince | null>(async (_dispatch, _getState, { workspace }) => {
    await workspace.documents.whenQuiet();
    const told = await workspace.tellVersion(space, doc, null, since);
    if (!told.ok) return told;
    const { text } = told.value;
    return ok(text?.before ? { before: thenOf(text.before), changes: text.changes } : null);
  });

const thenOf = ({ canonical, scheme }: ToldText): TextThen => ({ blocks: blocksOfCanonical(canonical) ?? [], scheme });

/** Asks in a native dialog, and tells all members. */
export const countersign = (space: SpaceId, { id, doc, reference }: Pick<VersionRow, "id" | "doc" | "reference">) =>
  command((_dispatch, getState, { workspace }) => {
    const title = [reference, selectDraft(getState(), space, doc)?.title].filter(Boolean).join(", ").slice(0, 250);
    return workspace.vault.countersign({ space, version: id, title });
  });

/** Writes an issued revision to a file of the person's choice, with all by which others can verify it. Null: nowhere. */
export const saveRevision = (space: SpaceId, id: Hash) =>
  command<WrittenFile | null>(async (_dispatch, getState, { workspace, main }) => {
    const version = getState().session.spaces[space]?.versions.find((one) => one.id === id);
    if (!version) return err(problem("unknownDocument", "version"));
    const { doc, by, at, reference, content, issued } = version;
    const told = await workspace.tellVersion(space, doc, id, null);
    if (!told.ok) return told;
    const proof = await workspace.vault.revisionProof({ space, version: id });
    if (!proof.ok) return proof;
    const canonical = told.value.text?.canonical ?? "";
    const paragraphs = rowsOfCanonical(canonical);
    // Nobody shall pass on another text than was signed.
    if (!issued || !paragraphs || contentOfCanonical(canonical) !== content) return err(problem("versionDiffers"));
    const { isSigned: _, ...as } = issued;
    const nameOf = nameIn(getState(), space);
    const { ends, signature, countersignatures } = proof.value;
    const text = writeRevisionFile({
      revision: { space, by, at, body: { doc, reference, ends, content }, as },
      issuer: { by, at, name: nameOf(by), signature },
      countersigners: countersignatures.map((one) => ({ ...one, name: nameOf(one.by) })),
      paragraphs,
    });
    const bytes = new TextEncoder().encode(text);
    return main.saveFile({ kind: "revision", name: reference.slice(0, 120) || "revision", bytes });
  });

const nameIn = (state: RootState, space: SpaceId) => {
  const signers = selectSigners(state, space);
  return (device: DeviceId): string => signers.get(device)?.name ?? "";
};

/** Checks the text of a file of a revision, whoever made it. Nothing of it goes anywhere. */
export const checkRevision = (text: string) =>
  command<CheckedRevision>(async (_dispatch, _getState, { workspace }) => {
    let refused = null;
    const checked = await checkRevisionFile(text, async (claims) => {
      const answer = await workspace.vault.checkSignatures({
        claims: claims.map(({ device, message, signature }) => {
          return { device, message: message.slice(), signature: signature.slice() };
        }),
      });
      if (!answer.ok) refused = answer.error;
      return answer.ok ? answer.value : [];
    });
    return refused ? err(refused) : ok(checked);
  });
