import type { IntlShape } from "react-intl";
import type { PaperProperties } from "../domain/paperProperties.ts";

/** What is said of a paper beside its reference and its status, in words: "First reading", "Written procedure", "Restricted". */
export function paperWords(
  intl: IntlShape,
  { reading, procedure, circulation }: Pick<PaperProperties, "reading" | "procedure" | "circulation">,
): readonly string[] {
  return [
    ...(reading ? [intl.formatMessage({ id: `properties.reading.${reading}` })] : []),
    ...(procedure ? [intl.formatMessage({ id: `properties.procedure.${procedure}` })] : []),
    ...(circulation ? [intl.formatMessage({ id: `properties.circulation.${circulation}` })] : []),
  ];
}
