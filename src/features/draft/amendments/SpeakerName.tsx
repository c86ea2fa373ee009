import { useIntl } from "react-intl";
import { DelegationMark } from "../../../controls/DelegationMark.tsx";
import type { SpeakerView } from "./speakersOf.ts";

export interface SpeakerNameProps {
  readonly speaker: SpeakerView;
  /** Where several stand in one line: the delegation alone is seen, and the name heard. */
  readonly isShort?: boolean;
}

/** Whose words these are: the delegation by letters and colour, and the name. */
export function SpeakerName({ speaker: { member, name, delegation }, isShort = false }: SpeakerNameProps) {
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
  const called = name || delegation || intl.formatMessage({ id: "members.unnamed" });
  if (isShort) return <DelegationMark code={member.code} place={member.index} name={called} />;
  return (
    <span className="f-amend-speaker">
      <DelegationMark code={member.code} place={member.index} /> <bdi>{called}</bdi>
    </span>
  );
}
