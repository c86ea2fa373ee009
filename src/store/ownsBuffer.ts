/** True for bytes that are their whole buffer. IndexedDB stores a view together with everything around it. */
export const ownsBuffer = (bytes: Uint8Array): boolean => bytes.byteLength === bytes.buffer.byteLength;
