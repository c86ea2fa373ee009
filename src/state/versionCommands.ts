import { readScheme, type Scheme } from "../documents/text/numbering/scheme.ts";
import type { DeviceId, DocId, Hash, SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import type { Issue } from "../ledger/checkpoint/checkpointBody.ts";
import { contentOfDoc } from "../workspace/versionContent.ts";
import { command } from "./command.ts";
import { selectDraft } from "./draftSelectors.ts";

/** The text of a draft as the logs have it, ready to be confirmed; or whose entries are still to come. */
export type PreparedVersion =
  | { readonly isWhole: true; readonly reading: number; readonly content: Hash; readonly numbering: Scheme }
  | { readonly isWhole: false; readonly missing: readonly DeviceId[] };

/** Makes the text anew from its entries, as every other machine will, once all that was typed here is among them. */
export const prepareVersion = (space: SpaceId, doc: DocId) =>
  command<PreparedVersion>(async (_dispatch, _getState, { workspace }) => {
    const loan = workspace.documents.borrow(space, doc);
    if (!loan.ok) return loan;
    try {
      const loaded = await loan.value.loaded;
      if (!loaded.ok) return loaded;
      const { replica } = loan.value;
      await replica.whenQuiet();
      const before = JSON.stringify(replica.covers());
      const read = await workspace.readVersion(space, doc, null);
      if (!read.ok) return read;
      const { reading, content, missing } = read.value;
      if (content === null) return ok({ isWhole: false, missing });
      // With nothing new meanwhile it must be what is on screen: nobody shall sign what they have not seen.
      const isQuiet = JSON.stringify(replica.covers()) === before && !replica.saving().hasPending;
      if (isQuiet && contentOfDoc(replica.doc) !== content) return err(problem("versionUnread"));
      return ok({ isWhole: true, reading, content, numbering: readScheme(replica.doc) });
    } finally {
      loan.value.release();
    }
  });

/** The text that was read, what it is called, and what it is issued as; null when it is only confirmed. */
export interface ConfirmedText {
  readonly reading: number;
  readonly content: Hash;
  readonly reference: string;
  readonly issue: Issue | null;
}

/** Asks in a native dialog, and tells all members. */
export const confirmVersion = (space: SpaceId, doc: DocId, { reading, content, reference, issue }: ConfirmedText) =>
  command((_dispatch, getState, { workspace }) => {
    const title = (selectDraft(getState(), space, doc)?.title ?? "").slice(0, 250);
    return workspace.vault.confirmVersion({ space, reading, reference, content, title, ...(issue && { issue }) });
  });
