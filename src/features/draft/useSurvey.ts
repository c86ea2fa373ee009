import { useEffect } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { describeFlag } from "../../documents/text/flags/describeFlag.ts";
import { watchScheme } from "../../documents/text/numbering/scheme.ts";
import { isInOrder } from "../../documents/text/parts/partOrder.ts";
import type { DocId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { openDraft } from "../../state/openDraft.ts";
import { createSurveyor, headingOver } from "./surveyBlocks.ts";
import { createThrottle } from "./throttle.ts";

const EVERY_MS = 350;
const { draftShown, draftSurveyed, draftHidden, headingEntered, blockEntered } = openDraft.actions;

/** Keeps outline and counts in the store, a few times a second at most. */
export function useSurvey(editor: Editor | null, doc: DocId): void {
  const dispatch = useAppDispatch();
  useEffect(() => {
    if (!editor) return;
    const { model, numbering, references } = editor;
    const survey = createSurveyor((block) => describeFlag(model, block, block.flag ?? "reshaped-apart"), references);
    const look = (): void => {
      const arePartsAstray = !isInOrder(model);
      dispatch(draftSurveyed({ ...survey(model.layout().blocks, numbering.current()), arePartsAstray }));
      enter();
    };
    const enter = (): void => {
      const { block } = editor.status();
      const { blocks } = model.layout();
      dispatch(blockEntered(block));
      dispatch(headingEntered(block === null ? null : headingOver(blocks, block, numbering.current())));
    };
    const looks = createThrottle<void>(EVERY_MS, look);
    const enters = createThrottle<void>(EVERY_MS, enter);
    dispatch(draftShown(doc));
    look();
    const stops = [
      model.watchLayout(() => looks.call()),
      watchScheme(model.doc, () => looks.call()),
      editor.watchStatus(() => enters.call()),
    ];
    return () => {
      for (const stop of stops) stop();
      looks.cancel();
      enters.cancel();
      dispatch(draftHidden());
    };
  }, [editor, doc, dispatch]);
}
