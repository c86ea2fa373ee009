import { useEffect, useMemo, useState } from "react";
import type { Block } from "../../../documents/text/model/block.ts";
import { createText } from "../../../documents/text/model/createText.ts";
import { numberFlows } from "../../../documents/text/numbering/numberFlows.ts";
import { readScheme, watchScheme } from "../../../documents/text/numbering/scheme.ts";
import type { DocId, Hash, SpaceId } from "../../../domain/ids.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { readRevision, type TextThen } from "../../../state/revisionCommands.ts";
import { useLoan } from "../../../state/useLoan.ts";
import { selectVersionsOf } from "../../../state/versionSelectors.ts";

export interface PaperParagraph {
  readonly block: string;
  /** As it is read in the text, "" for none. */
  readonly label: string;
  readonly text: string;
  readonly isHeading: boolean;
}
/** `missing`: not all of an issued text is here. */
export type PaperText = readonly PaperParagraph[] | "reading" | "missing";

/** The text of a paper, as it stands now (`content` null) or as it was issued. Nothing is written in it from here. */
export function usePaperText(space: SpaceId, doc: DocId, content: Hash | null): PaperText {
  const now = useTextNow(space, content === null ? doc : null);
  const then = useTextThen(space, doc, content);
  const lang = useAppSelector((state) => selectDraft(state, space, doc)?.lang ?? "en");
  const text = content === null ? now : then;
  return useMemo(() => (typeof text === "string" ? text : paragraphsOf(text, lang)), [text, lang]);
}

function useTextNow(space: SpaceId, doc: DocId | null): TextThen | "reading" {
  const loan = useLoan(space, doc);
  const replica = loan.state === "ready" ? loan.replica : null;
  const [text, setText] = useState<TextThen | "reading">("reading");
  useEffect(() => {
    if (!replica) return;
    const model = createText(replica.doc, { canWrite: false });
    const look = (): void => setText({ blocks: model.layout().blocks, scheme: readScheme(model.doc) });
    look();
    const stops = [model.watchLayout(look), watchScheme(model.doc, look)];
    return () => {
      for (const stop of stops) stop();
      model.destroy();
      setText("reading");
    };
  }, [replica]);
  return text;
}

function useTextThen(space: SpaceId, doc: DocId, content: Hash | null): TextThen | "reading" | "missing" {
  const dispatch = useAppDispatch();
  const version = useAppSelector(
    (state) => selectVersionsOf(state, space, doc).find((one) => one.content === content)?.id,
  );
  const [text, setText] = useState<TextThen | "reading" | "missing">("reading");
  useEffect(() => {
    let isCurrent = true;
    setText("reading");
    if (content === null) return;
    if (!version) setText("missing");
    else
      void dispatch(readRevision(space, doc, version)).then((read) => {
        if (isCurrent) setText((read.ok && read.value) || "missing");
      });
    return () => {
      isCurrent = false;
    };
  }, [dispatch, space, doc, content, version]);
  return text;
}

function paragraphsOf({ blocks, scheme }: TextThen, lang: string): readonly PaperParagraph[] {
  const numbers = numberFlows(blocks, scheme, lang);
  return blocks.flatMap((block: Block, at): PaperParagraph[] =>
    block.text.trim() === ""
      ? []
      : [
          {
            block: block.id,
            label: numbers[at]?.label ?? "",
            text: block.text,
            isHeading: block.kind === "heading",
          },
        ],
  );
}
