import { useMemo } from "react";
import { type Mandates, mandatesOf } from "../documents/meeting/mandates.ts";
import type { SpaceId } from "../domain/ids.ts";
import { useAppSelector } from "./hooks.ts";
import { useSeats } from "./useSeats.ts";

/** Who speaks for which seat of a space, as of now. */
export function useMandates(space: SpaceId): Mandates {
  const seats = useSeats(space);
  const members = useAppSelector((state) => state.session.spaces[space]?.members);
  return useMemo(() => mandatesOf(seats, members ?? [], Date.now()), [seats, members]);
}
