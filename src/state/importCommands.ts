import { discussionId } from "../documents/discussion/discussionId.ts";
import type { ImportedDraft } from "../documents/files/importing/importedDraft.ts";
import { sayImported } from "../documents/files/importing/sayImported.ts";
import { seedImported } from "../documents/files/importing/seedImported.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import { beginDraft, listDraft } from "./beginDraft.ts";
import { command } from "./command.ts";
import { createPause } from "./createPause.ts";
import { view } from "./view.ts";
import { withDocument } from "./withDocument.ts";

export interface NewImport {
  readonly imported: ImportedDraft;
  /** Name of the file, without a path. */
  readonly file: string;
  readonly title: string;
  readonly reference: string;
  readonly lang: string;
}

/**
 * Makes a draft of an imported file and opens it: first the text, then what is proposed to it, and the list last, so that nobody ever
 * sees half of a file.
 */
export const importDraft = (space: SpaceId, { imported, file, ...entry }: NewImport) =>
  command<DocId>((dispatch, _getState, { workspace }) => {
    const run = async () => {
      const begun = await beginDraft(workspace, space, (doc) => seedImported(doc, imported, createPause()));
      if (!begun.ok) return begun;
      const { id, seeded: passageOf } = begun.value;
      const said = await withDocument(workspace, space, discussionId(space, id), ({ doc, self }) =>
        sayImported(doc, imported, passageOf, { device: self, now: Date.now(), file }),
      );
      if (!said.ok) return said;
      const listed = await listDraft(workspace, space, id, entry);
      if (!listed.ok) return listed;
      dispatch(view.actions.pageOpened({ name: "draft", space, doc: id }));
      return ok(id);
    };
    return workspace.during(run());
  });
