import { useMemo } from "react";
import { type Mandates, mandatesOf } from "../documents/meeting/mandates.ts";
import type { SpaceId } from "../domain/ids.ts";
import { useAppSelector } from "./hooks.ts";
import { selectFormer } from "./spaceSelectors.ts";
import type { KnownAt } from "./useRecorded.ts";
import { useSeats } from "./useSeats.ts";

/** Who speaks for which seat of a space now, and, where `knownAt` says what the author of a statement had seen, who did then. */
export function useMandates(space: SpaceId, knownAt?: KnownAt): Mandates {
  const seats = useSeats(space);
  const members = useAppSelector((state) => state.session.spaces[space]?.members);
  const former = useAppSelector((state) => selectFormer(state, space));
  return useMemo(
    () => mandatesOf(seats, members ?? [], Date.now(), { former, ...(knownAt && { knownAt }) }),
    [seats, members, former, knownAt],
  );
}
