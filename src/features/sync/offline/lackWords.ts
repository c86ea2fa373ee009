import type { IntlShape } from "react-intl";
import { fileSize } from "../../../domain/fileSize.ts";
import type { OfflineLack } from "../../../state/offline/readiness.ts";

export interface LackWords {
  readonly title: string;
  /** What can be done about it, or who has it. */
  readonly detail: string;
}

/** What is not here, and where it would come from. */
export function lackWords(intl: IntlShape, lack: OfflineLack): LackWords {
  const list = (names: readonly string[]): string => intl.formatList(names, { type: "conjunction" });
  switch (lack.kind) {
    case "entries":
      return {
        title: intl.formatMessage({ id: "offline.entries" }, { count: lack.count }),
        detail: intl.formatMessage({ id: "offline.entries.who" }, { who: list(lack.holders) }),
      };
    case "version":
      return {
        title: intl.formatMessage({ id: "offline.version" }, { name: lack.name }),
        detail:
          lack.holders.length > 0
            ? intl.formatMessage({ id: "offline.version.who" }, { who: list(lack.holders) })
            : intl.formatMessage({ id: "offline.version.unknown" }),
      };
    case "file": {
      const { name, sizeBytes, state, by } = lack.file;
      const { value, format } = fileSize(sizeBytes);
      const why = intl.formatMessage({ id: `offline.file.${state ?? "unknown"}` });
      const who = by ? intl.formatMessage({ id: "offline.file.by" }, { who: by }) : "";
      return {
        title: intl.formatMessage({ id: "offline.file" }, { name, size: intl.formatNumber(value, format) }),
        detail: state === "waiting" && who ? `${why} ${who}` : why,
      };
    }
    case "shortcut":
      return {
        title: intl.formatMessage({ id: "offline.shortcut" }, { count: lack.docs.length }),
        detail: intl.formatMessage({ id: "offline.shortcut.text" }),
      };
    case "dictionary":
      return {
        title: intl.formatMessage({ id: "offline.dictionary" }, { language: languageName(intl, lack.lang) }),
        detail: intl.formatMessage({ id: "offline.dictionary.text" }),
      };
  }
}

const languageName = (intl: IntlShape, lang: string): string =>
  intl.formatDisplayName(lang, { type: "language" }) ?? lang;
