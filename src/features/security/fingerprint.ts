import type { DeviceId } from "../../domain/ids.ts";

/** The public key of a machine in groups of four letters, as people read it out. */
export const fingerprint = (device: DeviceId): string => device.match(/.{4}/g)?.join(" ") ?? device;
