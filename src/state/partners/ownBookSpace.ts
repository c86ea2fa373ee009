import type { SpaceId } from "../../domain/ids.ts";
import { command } from "../command.ts";
import { privateSpaceBeside } from "../privateSpaceCommands.ts";
import type { RootState } from "../store.ts";

/** The space of one's own city beside a shared one: what it keeps for itself stands in the book there, and nobody else gets a byte of it. */
export const selectOwnBookSpace = (
  { privateSpaces, session }: Pick<RootState, "privateSpaces" | "session">,
  of: SpaceId,
) =>
  privateSpaces.find((one) => one.of === of && one.kind === "delegation" && session.spaces[one.space])?.space ?? null;

/** The same, founded first where there is none. */
export const ownBookSpace = (of: SpaceId, spaceName: string) =>
  command<SpaceId>((dispatch) => dispatch(privateSpaceBeside({ of, kind: "delegation", spaceName })));
