import { useMemo } from "react";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMemberViews, selectRegisters } from "../../../state/selectors.ts";
import { selectFormer } from "../../../state/spaceSelectors.ts";
import { type Speakers, speakersOf } from "./speakersOf.ts";

export function useSpeakers(space: SpaceId): Speakers {
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const former = useAppSelector((state) => selectFormer(state, space));
  const people = useAppSelector((state) => selectRegisters(state, space).people);
  return useMemo(() => speakersOf(members, former, people), [members, former, people]);
}
