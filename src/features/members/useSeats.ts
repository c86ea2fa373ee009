import { useEffect, useState } from "react";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { listSeats } from "../../state/seatCommands.ts";

type Listed = Awaited<ReturnType<ReturnType<typeof listSeats>>>;
export type KnownSeat = Extract<Listed, { ok: true }>["value"][number];

/** The seats of a space; read anew whenever something was decided about its members. */
export function useSeats(space: SpaceId): readonly KnownSeat[] {
  const dispatch = useAppDispatch();
  const membership = useAppSelector((state) => state.session.spaces[space]);
  const [seats, setSeats] = useState<readonly KnownSeat[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the membership is a reason to look again
  useEffect(() => {
    let isCurrent = true;
    void dispatch(listSeats(space)).then((listed) => {
      if (isCurrent && listed.ok) setSeats(listed.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [dispatch, space, membership]);
  return seats;
}
