import type { CheckedSaying } from "../documents/languages/checkedSaying.ts";
import { type Original, seedTranslation } from "../documents/languages/seedTranslation.ts";
import { discussionId } from "../documents/discussion/discussionId.ts";
import { sayTogether } from "../documents/discussion/say.ts";
import { chooseSourceDraft } from "../documents/register/documentList.ts";
import { createText } from "../documents/text/model/createText.ts";
import { readScheme } from "../documents/text/numbering/scheme.ts";
import { readParts } from "../documents/text/parts/parts.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import { beginDraft, listDraft } from "./beginDraft.ts";
import { command } from "./command.ts";
import { selectFamily } from "./familySelectors.ts";
import { view } from "./view.ts";
import { withDocument } from "./withDocument.ts";
import { withRegister } from "./withRegister.ts";

export interface NewTranslation {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  /** Begin with the words of the source, and not with empty paragraphs. */
  readonly withWords: boolean;
}

/** Makes a draft in another language of the family of `doc`, from the one in the language of reference, and opens it. */
export const createTranslation = (space: SpaceId, doc: DocId, { title, lang, withWords }: NewTranslation) =>
  command<DocId>(async (dispatch, getState, { workspace }) => {
    const family = selectFamily(getState(), space, doc);
    if (!family) return err(problem("unknownDocument", "translation"));
    const read = await withDocument(workspace, space, family.source.id, ({ doc: source }) => originalOf(source));
    if (!read.ok) return read;
    const begun = await beginDraft(workspace, space, (own) => seedTranslation(own, read.value, { withWords }));
    if (!begun.ok) return begun;
    const { id } = begun.value;
    const { reference } = family.source;
    const listed = await listDraft(workspace, space, id, { title, reference, lang, original: family.original });
    if (!listed.ok) return listed;
    dispatch(view.actions.pageOpened({ name: "draft", space, doc: id }));
    return ok(id);
  });

function originalOf(doc: Parameters<typeof createText>[0]): Original {
  const model = createText(doc, { canWrite: false });
  const original = { layout: model.layout(), scheme: readScheme(doc), parts: readParts(doc) };
  model.destroy();
  return original;
}

/** Says in which language of its family a draft is compared; null: in that of the original. */
export const chooseSource = (space: SpaceId, original: DocId, source: DocId | null) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => chooseSourceDraft(register, original, source)),
  );

/** Says of paragraphs of a translation that they were checked, all at once, and gives the ids of what was said. */
export const checkParagraphs = (space: SpaceId, translation: DocId, checks: readonly CheckedSaying[]) =>
  command<readonly string[]>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, discussionId(space, translation), ({ doc, self }) => {
      const ids: string[] = [];
      sayTogether(doc, { device: self, now: Date.now() }, (say) => {
        for (const check of checks) ids.push(say(check));
      });
      return ids;
    }),
  );

/** Takes back checks of this user. */
export const withdrawChecks = (space: SpaceId, translation: DocId, ids: readonly string[]) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, discussionId(space, translation), ({ doc, self }) =>
      sayTogether(doc, { device: self, now: Date.now() }, (say) => {
        for (const on of ids) say({ type: "withdraw", on, isWithdrawn: true });
      }),
    ),
  );
