import type { SpaceId } from "../domain/ids.ts";
import type { Place } from "../workspace/presence.ts";
import type { Services } from "./services.ts";
import type { AppDispatch } from "./store.ts";

/** Tells the members of a space where this user is. */
export const setPlace =
  (space: SpaceId, place: Place) =>
  (_dispatch: AppDispatch, _getState: unknown, { workspace }: Services): void =>
    workspace.presence.set(space, place);
