/** What a key does in the field of a paragraph, where it is not the field's own. */
export type FieldAct =
  | { readonly type: "keep" }
  | { readonly type: "putBack" }
  /** Goes on to the paragraph on that side: with the caret, or (Tab) without opening it. */
  | { readonly type: "goOn"; readonly step: 1 | -1; readonly isOpened: boolean };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

interface Written {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** The arrows go on only from the very ends, so that inside the field they stay what they are. */
export function fieldAct(pressed: Pressed, { value, selectionStart, selectionEnd }: Written): FieldAct | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = pressed;
  if (isComposing || altKey) return null;
  const isMod = ctrlKey || metaKey;
  if (key === "Enter" && isMod && !shiftKey) return { type: "keep" };
  if (isMod) return null;
  if (key === "Tab") return { type: "goOn", step: shiftKey ? -1 : 1, isOpened: false };
  if (shiftKey) return null;
  if (key === "Escape") return { type: "putBack" };
  const isAt = (offset: number): boolean => selectionStart === offset && selectionEnd === offset;
  if ((key === "ArrowUp" || key === "ArrowLeft") && isAt(0)) return { type: "goOn", step: -1, isOpened: true };
  if ((key === "ArrowDown" || key === "ArrowRight") && isAt(value.length)) {
    return { type: "goOn", step: 1, isOpened: true };
  }
  return null;
}
