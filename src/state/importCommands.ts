import { discussionId } from "../documents/discussion/discussionId.ts";
import type { ImportedDraft } from "../documents/files/importing/importedDraft.ts";
import { sayImported } from "../documents/files/importing/sayImported.ts";
import { seedImported } from "../documents/files/importing/seedImported.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import { keepFile } from "./attachmentCommands.ts";
import { beginDraft, listDraft } from "./beginDraft.ts";
import { command } from "./command.ts";
import { createPause } from "./createPause.ts";
import { notices } from "./notices.ts";
import { view } from "./view.ts";
import { withDocument } from "./withDocument.ts";

export interface NewImport {
  readonly imported: ImportedDraft;
  /** The file itself: it stays attached to the draft. */
  readonly file: File;
  readonly title: string;
  readonly reference: string;
  readonly lang: string;
}

/**
 * Makes a draft of an imported file and opens it: first the text, then what is proposed to it, then the file itself, and the list
 * last, so that nobody ever sees half of a file. Where the file finds no room the draft is made without it, and that is told.
 */
export const importDraft = (space: SpaceId, { imported, file, ...entry }: NewImport) =>
  command<DocId>((dispatch, _getState, { workspace }) => {
    const run = async () => {
      const begun = await beginDraft(workspace, space, (doc) => seedImported(doc, imported, createPause()));
      if (!begun.ok) return begun;
      const { id, seeded: passageOf } = begun.value;
      const said = await withDocument(workspace, space, discussionId(space, id), ({ doc, self }) =>
        sayImported(doc, imported, passageOf, { device: self, now: Date.now(), file: file.name }),
      );
      if (!said.ok) return said;
      const attached = await keepFile(workspace, space, id, file);
      if (!attached.ok) dispatch(notices.actions.noticed(attached.error));
      const listed = await listDraft(workspace, space, id, entry);
      if (!listed.ok) return listed;
      dispatch(view.actions.pageOpened({ name: "draft", space, doc: id }));
      return ok(id);
    };
    return workspace.during(run());
  });
