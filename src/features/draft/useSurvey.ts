import { useEffect } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { DocId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { openDraft } from "../../state/openDraft.ts";
import { createSurveyor, headingOver } from "./surveyBlocks.ts";
import { createThrottle } from "./throttle.ts";

const EVERY_MS = 350;
const { draftShown, draftSurveyed, draftHidden, headingEntered } = openDraft.actions;

/** Keeps outline and counts in the store, a few times a second at most. */
export function useSurvey(editor: Editor | null, doc: DocId): void {
  const dispatch = useAppDispatch();
  useEffect(() => {
    if (!editor) return;
    const survey = createSurveyor();
    const look = (): void => {
      dispatch(draftSurveyed(survey(editor.model.layout().blocks)));
      enter();
    };
    const enter = (): void => {
      const { block } = editor.status();
      const { blocks } = editor.model.layout();
      dispatch(headingEntered(block === null ? null : headingOver(blocks, block)));
    };
    const looks = createThrottle<void>(EVERY_MS, look);
    const enters = createThrottle<void>(EVERY_MS, enter);
    dispatch(draftShown(doc));
    look();
    const stopLayout = editor.model.watchLayout(() => looks.call());
    const stopStatus = editor.watchStatus(() => enters.call());
    return () => {
      stopLayout();
      stopStatus();
      looks.cancel();
      enters.cancel();
      dispatch(draftHidden());
    };
  }, [editor, doc, dispatch]);
}
