import type { IntlShape } from "react-intl";
import { fileSize } from "../../../domain/fileSize.ts";
import type { Holder, LackedVersion, OfflineLack } from "../../../state/offline/readiness.ts";

export interface LackWords {
  readonly title: string;
  /** What can be done about it, or who has it. */
  readonly detail: string;
}

/** What is not here, and where it would come from. */
export function lackWords(intl: IntlShape, lack: OfflineLack): LackWords {
  switch (lack.kind) {
    case "entries":
      return {
        title: intl.formatMessage({ id: "offline.entries" }, { count: lack.count }),
        detail: fromWhom(intl, lack.holders),
      };
    case "paper":
      return {
        title: intl.formatMessage(
          { id: "offline.paper" },
          { title: lack.title || intl.formatMessage({ id: "drafts.untitled" }) },
        ),
        detail: fromWhom(intl, lack.holders),
      };
    case "version":
      return versionWords(intl, lack.version);
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

function versionWords(intl: IntlShape, { name, count, missing, holders }: LackedVersion): LackWords {
  const whose =
    missing.length > 0 ? intl.formatMessage({ id: "offline.version.by" }, { who: intl.formatList(missing) }) : "";
  return {
    title:
      count === null
        ? intl.formatMessage({ id: "offline.version" }, { name })
        : intl.formatMessage({ id: "offline.version.count" }, { name, count }),
    detail: [whose, fromWhom(intl, holders)].filter(Boolean).join(" "),
  };
}

/** From whom something would come, and whether they are here. */
export function fromWhom(intl: IntlShape, holders: readonly Holder[]): string {
  const here = holders.filter(({ isConnected }) => isConnected);
  if (holders.length === 0) return intl.formatMessage({ id: "offline.from.unknown" });
  const who = intl.formatList((here.length > 0 ? here : holders).map(({ name }) => name));
  return intl.formatMessage({ id: here.length > 0 ? "offline.from.here" : "offline.from.away" }, { who });
}

const languageName = (intl: IntlShape, lang: string): string =>
  intl.formatDisplayName(lang, { type: "language" }) ?? lang;
