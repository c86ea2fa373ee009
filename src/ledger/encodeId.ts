import { hexToBytes } from "@noble/hashes/utils";
import { type Encoder, writeUint8Array } from "lib0/encoding";

/** Writes an id or a public key that is kept as hex: half as many bytes as letters, no length before it. */
export function writeId(encoder: Encoder, hex: string): void {
  writeUint8Array(encoder, hexToBytes(hex));
}
