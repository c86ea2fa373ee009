import type { EditorProps } from "prosemirror-view";

export type ComposingWatch = {
  readonly domEvents: NonNullable<EditorProps["handleDOMEvents"]>;
  readonly isComposing: () => boolean;
  readonly watch: (listener: (isComposing: boolean) => void) => () => void;
};

/** Knows whether an input method is composing, from the events of the editor's element. */
export function watchComposing(): ComposingWatch {
  const listeners = new Set<(isComposing: boolean) => void>();
  let isComposing = false;
  const become = (next: boolean) => () => {
    isComposing = next;
    for (const listener of listeners) listener(next);
    return false;
  };
  return {
    domEvents: { compositionstart: become(true), compositionend: become(false) },
    isComposing: () => isComposing,
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
