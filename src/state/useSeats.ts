import type { SpaceId } from "../domain/ids.ts";
import { useAppSelector } from "./hooks.ts";
import { listSeats } from "./seatCommands.ts";
import { useAnswer } from "./useAnswer.ts";

type Listed = Awaited<ReturnType<ReturnType<typeof listSeats>>>;
export type KnownSeat = Extract<Listed, { ok: true }>["value"][number];

const NONE: readonly KnownSeat[] = [];

/** The seats of a space; read anew whenever something was decided about its members. */
export function useSeats(space: SpaceId): readonly KnownSeat[] {
  const membership = useAppSelector((state) => state.session.spaces[space]);
  return useAnswer(() => listSeats(space), [space, membership]) ?? NONE;
}
