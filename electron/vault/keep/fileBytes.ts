import type { FileHandle } from "node:fs/promises";

/** Where the bytes of a file come from; null for what is not there. */
export interface FileBytes {
  readonly sizeBytes: number;
  readonly read: (at: number, count: number) => Promise<Uint8Array | null>;
}

export async function fileBytes(file: FileHandle): Promise<FileBytes> {
  const { size: sizeBytes } = await file.stat();
  return {
    sizeBytes,
    async read(at, count) {
      // No room is made for more than there is, whatever the file claims.
      if (at + count > sizeBytes) return null;
      const bytes = new Uint8Array(count);
      const { bytesRead } = await file.read(bytes, 0, count, at);
      return bytesRead === count ? bytes : null;
    },
  };
}
