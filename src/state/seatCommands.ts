import type { SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";
import type { Services } from "./services.ts";

/** Every seat of a space, with the names that are sealed in it. */
export const listSeats = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.mandates({ space }));

type Change = Parameters<Services["workspace"]["vault"]["setMandate"]>[0];

/** Founds a seat (`seat` null), changes it, fills or empties it. Asks in a native dialog. */
export const setSeat = (space: SpaceId, seat: Change["seat"], mandate: Change["mandate"]) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.setMandate({ space, seat, mandate }));
