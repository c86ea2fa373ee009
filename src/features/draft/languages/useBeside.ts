import { useEffect, useMemo, useRef } from "react";
import type { ParallelRow } from "../../../documents/languages/readParallel.ts";
import type { BesideCell } from "../../../documents/text/binding/besidePlugin.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { besideCells, type SourceCell } from "./besideCells.ts";

export type PlacedCell = SourceCell & Pick<BesideCell, "element">;

/** Puts an element beside each paragraph of the text, the same one for as long as the paragraph is there, and says what goes into each. */
export function useBeside(editor: Editor, rows: readonly ParallelRow[]): readonly PlacedCell[] {
  const elements = useRef(new Map<string, HTMLElement>());
  const cells = useMemo(() => {
    const known = elements.current;
    const placed = besideCells(rows, editor.model.layout().blocks).map((cell): PlacedCell => {
      const element = known.get(cell.key) ?? newElement();
      return { ...cell, element };
    });
    elements.current = new Map(placed.map(({ key, element }) => [key, element]));
    return placed;
  }, [editor, rows]);
  const shown = useRef<readonly BesideCell[]>([]);
  useEffect(() => {
    // With each letter the rows are read anew, and hardly ever is another paragraph among them.
    if (isSamePlaces(shown.current, cells)) return;
    shown.current = cells;
    editor.showBeside(cells);
  }, [editor, cells]);
  useEffect(
    () => () => {
      shown.current = [];
      editor.showBeside(null);
    },
    [editor],
  );
  useEffect(() => watchReading(editor), [editor]);
  return cells;
}

/** Words of the source are selected where the pointer begins among them; a selection in the text does not seem to hold them. */
function watchReading({ view }: Editor): () => void {
  const paper = view.dom.parentElement;
  const pressed = ({ target }: Event): void =>
    void paper?.toggleAttribute(READING, target instanceof Element && target.closest(".beside") !== null);
  paper?.addEventListener("pointerdown", pressed, true);
  return () => {
    paper?.removeEventListener("pointerdown", pressed, true);
    paper?.removeAttribute(READING);
  };
}

const READING = "data-reading";

const isSamePlaces = (a: readonly BesideCell[], b: readonly BesideCell[]): boolean =>
  a.length === b.length &&
  a.every(({ key, before, element }, i) => key === b[i]?.key && before === b[i].before && element === b[i].element);

function newElement(): HTMLElement {
  const element = document.createElement("div");
  element.className = "beside";
  return element;
}
