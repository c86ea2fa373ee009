import type * as v from "valibot";
import type { Contract } from "../../electron/bridge/contract.ts";

/** The notices of a contract as they are after their schema has passed them. */
export type Notices<C extends Contract> = { readonly [K in keyof C["notices"]]: v.InferOutput<C["notices"][K]> };
