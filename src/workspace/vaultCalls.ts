import type { Client } from "../../electron/bridge/channel.ts";
import type { netForUi } from "../../electron/bridge/netForUi.ts";
import type { vaultForUi } from "../../electron/bridge/vaultForUi.ts";

export type VaultCalls = Client<typeof vaultForUi>;
export type NetCalls = Client<typeof netForUi>;
