import { useIntl } from "react-intl";
import type { DeviceId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import { selectMemberOfDevice } from "../../../state/spaceSelectors.ts";

interface AuthorNameProps {
  readonly space: SpaceId;
  readonly device: DeviceId;
  /** What it calls itself: shown where nothing else is known. */
  readonly said?: string;
}

/** Whose machine this is or was, in the words of the space. */
export function AuthorName({ space, device, said = "" }: AuthorNameProps) {
  const intl = useIntl();
  const member = useAppSelector((state) => selectMemberOfDevice(state, space, device));
  const { people } = useAppSelector((state) => selectRegisters(state, space));
  const person = member ? people[member] : undefined;
  const name = [person?.delegation, person?.name].filter(Boolean).join(", ") || said;
  if (name) return <bdi>{name}</bdi>;
  return intl.formatMessage({ id: member ? "members.unnamed" : "sync.file.unknownMember" });
}
