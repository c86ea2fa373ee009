import { useCallback, useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { Wipe } from "../../documents/text/undo/watchWipes.ts";
import type { Replica } from "../../workspace/replica.ts";

export interface StandingWipe {
  readonly wipe: Wipe;
  readonly takeBack: () => void;
  readonly leave: () => void;
}

const NONE: readonly Wipe[] = [];
const noWipes = (): readonly Wipe[] => NONE;
const never = () => () => undefined;

/** The newest wipe of the draft that nobody has settled, and what can be done about it. The focus goes back to the text. */
export function useWipe(replica: Replica, editor: Editor | null): StandingWipe | null {
  const intl = useIntl();
  const toasts = useToasts();
  const { wipes } = replica;
  const wipe = useSyncExternalStore(wipes?.watch ?? never, wipes?.list ?? noWipes).at(-1);
  const takeBack = useCallback(() => {
    if (!editor || !wipe) return;
    wipes?.takeBack(editor.model, wipe);
    toasts.show({ text: intl.formatMessage({ id: "draft.wipe.back" }), tone: "ok" });
    editor.focus();
  }, [editor, intl, toasts, wipe, wipes]);
  const leave = useCallback(() => {
    if (wipe) wipes?.leave(wipe);
    editor?.focus();
  }, [editor, wipe, wipes]);
  return wipe ? { wipe, takeBack, leave } : null;
}
