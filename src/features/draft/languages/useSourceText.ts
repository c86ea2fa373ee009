import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import type { DocumentEntry } from "../../../documents/register/documentList.ts";
import { createText, type TextModel } from "../../../documents/text/model/createText.ts";
import { createNumbering, type Numbering } from "../../../documents/text/numbering/createNumbering.ts";
import { createReferences, type References } from "../../../documents/text/references/createReferences.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useLoan } from "../../../state/useLoan.ts";

/** The text that a translation is read beside. Nothing is written in it from here. */
export interface SourceText {
  readonly doc: DocId;
  readonly lang: string;
  readonly model: TextModel;
  readonly numbering: Numbering;
  readonly references: References;
}

/** Opens the text of a draft to be read; null until all that this machine has of it is in, and for no draft. */
export function useSourceText(space: SpaceId, entry: DocumentEntry | null): SourceText | null {
  const intl = useIntl();
  const loan = useLoan(space, entry?.id ?? null);
  const replica = loan.state === "ready" ? loan.replica : null;
  const [source, setSource] = useState<SourceText | null>(null);
  const lang = entry?.lang ?? "en";
  useEffect(() => {
    if (!replica) return;
    const model = createText(replica.doc, { canWrite: false });
    const numbering = createNumbering(model, lang);
    const gone = (name: string): string => intl.formatMessage({ id: "reference.gone" }, { name });
    const references = createReferences(model, numbering, lang, gone);
    setSource({ doc: replica.id, lang, model, numbering, references });
    return () => {
      setSource(null);
      model.destroy();
    };
  }, [replica, lang, intl]);
  return source;
}
