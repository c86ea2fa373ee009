/** A copy in a buffer of its own: what is posted or stored must never carry its neighbours along. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
