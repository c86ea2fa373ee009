import { archiveDocument, describeDocument, renameDocument } from "../documents/register/documentList.ts";
import type { NewBlock } from "../documents/text/commands/insertBlocks.ts";
import { seedText } from "../documents/text/commands/seedText.ts";
import type { Scheme } from "../documents/text/numbering/scheme.ts";
import type { Part } from "../documents/text/parts/parts.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { PaperProperties } from "../domain/paperProperties.ts";
import { ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { beginDraft, listDraft } from "./beginDraft.ts";
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
  /** With which of the blocks (by place) each part begins, where the parts keep an order. */
  readonly parts?: ReadonlyMap<Part, number>;
}

/** Writes the text first and lists it then: a listed draft is never an empty promise. */
export const createDraft = (space: SpaceId, draft: NewDraft, isOpened = true) =>
  command<DocId>(async (dispatch, _getState, { workspace }) => {
    const begun = await beginDraft(workspace, space, (doc) =>
      seedText(doc, draft.blocks, {
        ...(draft.scheme && { scheme: draft.scheme }),
        ...(draft.parts && { parts: draft.parts }),
      }),
    );
    if (!begun.ok) return begun;
    const { id } = begun.value;
    const listed = await listDraft(workspace, space, id, draft);
    if (!listed.ok) return listed;
    if (isOpened) dispatch(view.actions.pageOpened({ name: "draft", space, doc: id }));
    return ok(id);
  });

export const renameDraft = (space: SpaceId, doc: DocId, title: string) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => renameDocument(register, doc, title)),
  );

/** Changes those of the properties that are given. */
export const describeDraft = (space: SpaceId, doc: DocId, properties: Partial<PaperProperties>) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => describeDocument(register, doc, properties)),
  );

/** Takes a draft off the list or puts it back; nothing is deleted. */
export const archiveDraft = (space: SpaceId, doc: DocId, isArchived: boolean) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => archiveDocument(register, doc, isArchived)),
  );
