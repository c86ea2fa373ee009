import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { Toolbar } from "../../../controls/Toolbar.tsx";
import { offeredTerms } from "../../../documents/languages/offeredTerms.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { useEditorStatus } from "../useEditorStatus.ts";
import { insertRendering } from "./insertRendering.ts";
import type { Translating } from "./useTranslating.ts";

export interface TermsStripProps {
  readonly editor: Editor;
  readonly translating: Translating;
}

/** Under the text: what the group has agreed to call the things that stand in the source of the paragraph with the caret. */
export function TermsStrip({ editor, translating }: TermsStripProps) {
  const intl = useIntl();
  const { block } = useEditorStatus(editor);
  const { source, parallel, findTerms, findRenderings, isEditable, amending, other } = translating;
  const row = parallel?.rows.find(({ target }) => target !== null && target.id === block);
  const text = useTextOf(editor, row?.target?.id ?? null);
  const offered = useMemo(
    () =>
      source && row?.source ? offeredTerms(source.references.textOf(row.source), text, findTerms, findRenderings) : [],
    [source, row, text, findTerms, findRenderings],
  );
  if (offered.length === 0 || !isEditable || !other) return null;
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    editor.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the way back from its buttons
    <div className="f-terms-strip" data-testid="terms-strip" onKeyDown={back}>
      <span className="f-terms-strip-label" role="status">
        {intl.formatMessage({ id: "terms.offered" }, { count: offered.length })} <Kbd keys={keysFor("terms")} />
      </span>
      <Toolbar label={intl.formatMessage({ id: "terms.offered.label" })}>
        {offered.map(({ term, word, rendering, isUsed }) => (
          <Button
            key={term.id}
            variant="quiet"
            {...(isUsed && { icon: "check" as const })}
            onPress={() => insertRendering(editor, rendering)}
            data-testid="offered-term"
            data-used={isUsed || undefined}
          >
            <span className="visually-hidden">
              {intl.formatMessage({ id: isUsed ? "terms.insertUsed" : "terms.insert" }, { term: word })}{" "}
            </span>
            <bdi lang={amending.lang}>{rendering}</bdi>
          </Button>
        ))}
      </Toolbar>
    </div>
  );
}

/** The letters of a block as they are typed; "" for none. */
function useTextOf({ model }: Editor, block: string | null): string {
  const [text, setText] = useState("");
  useEffect(() => {
    const read = (): void => setText((block !== null && blockOf(model.layout(), block)?.text) || "");
    read();
    return model.watchLayout(read);
  }, [model, block]);
  return text;
}
