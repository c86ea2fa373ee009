import { useIntl } from "react-intl";
import type { MemberId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import type { LetInNotice } from "../../state/knownMachines.ts";
import { selectRegisters } from "../../state/selectors.ts";

/** At whose word a machine works in one's name, and what to do about it. */
export function LetInBy({ notice: { space, way, words, by } }: { readonly notice: LetInNotice }) {
  const intl = useIntl();
  const people = useAppSelector((state) => selectRegisters(state, space).people);
  if (way === "own") {
    if (by === null) return intl.formatMessage({ id: "security.letIn.gone.text" });
    const machine = by || intl.formatMessage({ id: "security.devices.unnamed" });
    return intl.formatMessage({ id: "security.letIn.own.text" }, { by: <bdi key="by">{machine}</bdi> });
  }
  const nameOf = (member: MemberId): string => people[member]?.name || intl.formatMessage({ id: "members.unnamed" });
  const who = intl.formatList(words.map((member) => <bdi key={member}>{nameOf(member)}</bdi>));
  return intl.formatMessage({ id: `security.letIn.${way}.text` }, { by: <bdi key="who">{who}</bdi> });
}
