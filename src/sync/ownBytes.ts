/** A buffer of exactly these bytes: what is posted or stored as a view carries its neighbours along. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
