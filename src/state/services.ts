import type { Client } from "../../electron/bridge/channel.ts";
import type { mainForUi } from "../../electron/bridge/mainForUi.ts";
import type { KnownKeeper } from "./knownKeeper.ts";
import type { LocalStore } from "../store/local/openLocalStore.ts";
import type { Spellers } from "../workspace/spellers.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What commands work with. */
export interface Services {
  readonly workspace: Workspace;
  readonly main: Client<typeof mainForUi>;
  /** For what this window remembers of itself; sealed before it is written. */
  readonly local: Pick<LocalStore, "value" | "saveValue" | "snapshotDocs" | "deleteSnapshot" | "deleteValue">;
  readonly known: KnownKeeper;
  readonly spellers: Spellers;
}
