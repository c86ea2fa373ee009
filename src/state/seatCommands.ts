import type { SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";

/** Every seat of a space, with the names that are sealed in it. */
export const listSeats = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.mandates({ space }));
