/**
 * A copy that is its whole buffer. Node's Buffers are slices of a pool of 8 KiB: posted over a port, they carry their
 * neighbours along, and the neighbours of a vault are keys.
 */
export const exact = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

export const fromHex = (hex: string): Uint8Array => exact(Buffer.from(hex, "hex"));
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
