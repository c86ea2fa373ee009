import type { DeviceId } from "./ids.ts";

/** So many letters of the device's key: as hard to meet by chance, or by trying, as a key of half its length. */
const PREFIX = 32;

/** What each id of a statement begins with: whose it is, so that nobody can write under another's name or over its words. */
export const speakerOf = (device: DeviceId): string => device.slice(0, PREFIX);

/** The speaker that an id names; "" for what is no id of a statement. */
export const speakerIn = (id: string): string => (id[PREFIX] === "." ? id.slice(0, PREFIX) : "");

export const isStatementOf = (device: DeviceId, id: string): boolean => speakerIn(id) === speakerOf(device);
