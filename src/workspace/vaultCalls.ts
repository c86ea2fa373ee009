import type { Client } from "../../electron/bridge/channel.ts";
import type { netForUi, vaultForUi } from "../../electron/bridge/contract.ts";

export type VaultCalls = Client<typeof vaultForUi>;
export type NetCalls = Client<typeof netForUi>;
