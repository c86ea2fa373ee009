import type { IntlShape } from "react-intl";
import type { Voices } from "../../../documents/files/commentsOf.ts";
import { delegationCode } from "../../../domain/delegationCode.ts";
import type { Speakers } from "../amendments/speakersOf.ts";

/** Who speaks in a file: a delegation has one voice there, as it has on screen; who has told none speaks by name. */
export function voicesOf(speakers: Speakers, intl: IntlShape): Voices {
  return {
    of: (speaker) => {
      const { name, delegation, member } = speakers.of(speaker);
      const unknown = member ? "members.unnamed" : "amendments.aFormerMember";
      return {
        author: delegation || name || intl.formatMessage({ id: unknown }),
        initials: delegationCode(delegation || name),
      };
    },
    proposes: (wording) =>
      wording === ""
        ? intl.formatMessage({ id: "export.proposesNothing" })
        : intl.formatMessage({ id: "export.proposes" }, { wording }),
    supportedBy: (authors) => intl.formatMessage({ id: "export.supportedBy" }, { who: intl.formatList(authors) }),
    brackets: (alternatives) =>
      alternatives.length === 0
        ? intl.formatMessage({ id: "export.notAgreed" })
        : intl.formatMessage({ id: "export.otherWordings" }, { list: alternatives.map((one) => `[${one}]`).join(" ") }),
    reserves: (kind, on) => {
      const what = intl.formatMessage({ id: `reservations.kind.${kind}` });
      if (on === "theseWords") return what;
      return on === "wholeText"
        ? intl.formatMessage({ id: "export.reservedOnWhole" }, { what })
        : intl.formatMessage({ id: "export.reservedOnGone" }, { what, words: on.goneWords });
    },
  };
}
