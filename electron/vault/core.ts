import type { Problem } from "../../src/domain/problem.ts";
import type { SpaceId } from "../../src/domain/ids.ts";
import type { Client, Notify } from "../bridge/channel.ts";
import type { mainForVault } from "../bridge/mainForVault.ts";
import type { vaultForUi } from "../bridge/vaultForUi.ts";
import type { Assets } from "./assets/assets.ts";
import type { RandomBytes } from "./crypto/randomness.ts";
import type { FoldKeeper } from "./folding/foldKeeper.ts";
import type { Identity } from "./identity.ts";
import type { Keeper } from "./keep/keeper.ts";
import type { NetLink } from "./netLink.ts";
import type { OpenDocuments } from "./space/openDocuments.ts";
import type { Space } from "./space/space.ts";

/** What every part of an unlocked vault works with. */
export interface Core {
  readonly identity: Identity;
  readonly keeper: Keeper;
  readonly main: Client<typeof mainForVault>;
  readonly net: NetLink;
  /** Goes nowhere while there is no window. */
  readonly notifyUi: Notify<typeof vaultForUi>;
  readonly random: RandomBytes;
  readonly now: () => number;
  /** Somebody only wants to look: nothing is sealed, folded or written. */
  readonly isReadOnly: boolean;
  readonly spaces: Map<SpaceId, Space>;
  /** Until the first net has told what it holds, this vault does not know its spaces. */
  readonly loaded: { readonly first: Promise<void>; tell(): void };
  readonly documents: OpenDocuments;
  readonly assets: Assets;
  readonly folds: FoldKeeper;
  /** A space that this device has founded or is joining; it is shown once it has members. */
  readonly newSpace: (id: SpaceId) => Space;
  /** The rooms may have changed: invitations, joins, keys. */
  readonly roomsChanged: () => void;
  readonly membershipChanged: (space: Space) => void;
  /** The log of this machine is gone, or (null) it is there after all. Told to whoever has a window. */
  readonly logLost: (problem: Problem | null) => void;
  /** A rightly signed run does not go on from what is held: it may prove that its device tells two stories. */
  readonly suspectFork: (space: Space, run: Uint8Array) => void;
}
