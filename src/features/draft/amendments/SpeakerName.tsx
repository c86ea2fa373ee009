import { useIntl } from "react-intl";
import { DelegationMark } from "../../../controls/DelegationMark.tsx";
import type { SpeakerView } from "./speakersOf.ts";

/** Whose words these are: the delegation by letters and colour, and the name. */
export function SpeakerName({ speaker: { member, name, delegation } }: { readonly speaker: SpeakerView }) {
  const intl = useIntl();
  if (!member) {
    const who = <bdi key="who">{name}</bdi>;
    return (
      <span>
        {name
          ? intl.formatMessage({ id: "amendments.formerMember" }, { who })
          : intl.formatMessage({ id: "amendments.aFormerMember" })}
      </span>
    );
  }
  return (
    <span className="f-amend-speaker">
      <DelegationMark code={member.code} place={member.index} />{" "}
      <bdi>{name || delegation || intl.formatMessage({ id: "members.unnamed" })}</bdi>
    </span>
  );
}
