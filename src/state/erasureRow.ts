import type { DeviceId, Hash, MemberId } from "../domain/ids.ts";

/** A request to forget a person, and which machines have. Times in milliseconds since 1970, by the clock of each. */
export interface ErasureRow {
  readonly request: Hash;
  readonly member: MemberId;
  readonly at: number;
  readonly confirmed: readonly { readonly device: DeviceId; readonly at: number }[];
}
