import type { SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";

/** What did not pass the checks in a space, with who, why and when. */
export const readQuarantine = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.net.quarantined({ space }));
