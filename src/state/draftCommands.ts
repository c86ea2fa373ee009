import { createDocumentId } from "../documents/documentId.ts";
import {
  archiveDocument,
  type DocumentEntry,
  listDocument,
  renameDocument,
} from "../documents/register/documentList.ts";
import type { NewBlock } from "../documents/text/commands/insertBlocks.ts";
import { seedText } from "../documents/text/commands/seedText.ts";
import type { Scheme } from "../documents/text/numbering/scheme.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { view } from "./view.ts";
import { withRegister } from "./withRegister.ts";

export interface NewDraft {
  readonly title: string;
  readonly reference: string;
  readonly lang: string;
  /** What it begins with; empty for a blank page. */
  readonly blocks: readonly NewBlock[];
  /** How its paragraphs are counted; left out for the usual way. */
  readonly scheme?: Scheme;
}

/** Writes the text first and lists it then: a listed draft is never an empty promise. */
export const createDraft = (space: SpaceId, draft: NewDraft, isOpened = true) =>
  command<DocId>(async (dispatch, _getState, { workspace }) => {
    const id = createDocumentId("body");
    const loan = workspace.documents.borrow(space, id);
    if (!loan.ok) return loan;
    const loaded = await loan.value.loaded;
    if (!loaded.ok) return loaded;
    seedText(loan.value.replica.doc, draft.blocks, draft.scheme ? { scheme: draft.scheme } : {});
    await loan.value.replica.whenQuiet();
    loan.value.release();
    const { title, reference, lang } = draft;
    const entry: DocumentEntry = { id, title, reference, lang, createdAt: Date.now(), isArchived: false };
    const listed = await withRegister(workspace, space, "documents", (doc) => listDocument(doc, entry));
    if (!listed.ok) return listed;
    if (isOpened) dispatch(view.actions.pageOpened({ name: "draft", space, doc: id }));
    return ok(id);
  });

export const renameDraft = (space: SpaceId, doc: DocId, title: string) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => renameDocument(register, doc, title)),
  );

/** Takes a draft off the list or puts it back; nothing is deleted. */
export const archiveDraft = (space: SpaceId, doc: DocId, isArchived: boolean) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => archiveDocument(register, doc, isArchived)),
  );
