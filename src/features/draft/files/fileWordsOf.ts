import type { IntlShape } from "react-intl";
import type { FileWords } from "../../../documents/files/fileWords.ts";

/** The words that a file of now adds, in the language of whoever writes it. */
export const fileWordsOf = (intl: IntlShape): FileWords => ({
  locale: intl.locale,
  at: Date.now(),
  notes: intl.formatMessage({ id: "export.notes" }),
  comments: intl.formatMessage({ id: "export.comments" }),
  brackets: intl.formatMessage({ id: "export.brackets" }),
  reservations: intl.formatMessage({ id: "export.reservations" }),
});
