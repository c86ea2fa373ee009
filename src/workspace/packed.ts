import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";

/** No version of anything begins with it, so what was kept before there was packing is told apart. */
const PACKED = 0;
/** More than any document comes to; beyond it something else has been written here. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Raw deflate behind a byte that says so. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength > MOST_BYTES) return bytes;
  const packed = await collect(through(bytes, new CompressionStream("deflate-raw")), MOST_BYTES);
  const whole = new Uint8Array(1 + packed.byteLength);
  whole[0] = PACKED;
  whole.set(packed, 1);
  return whole;
}

/** What was packed; anything that does not say that it is stays as it is. `storeDamaged` for what cannot be unpacked. */
export async function unpack(bytes: Uint8Array): Promise<Result<Uint8Array, Problem>> {
  if (bytes[0] !== PACKED) return ok(bytes);
  try {
    return ok(await collect(through(bytes.subarray(1), new DecompressionStream("deflate-raw")), MOST_BYTES));
  } catch (error) {
    return err(problem("storeDamaged", error instanceof Error ? error.message : "packed"));
  }
}

/** Handed over here: a Blob's stream would have the bytes sent around by way of the browser's own process. */
function through(bytes: Uint8Array, change: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  const whole = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  return whole.pipeThrough(change);
}

/** Reads to the end, or rejects as soon as there is more than `most` bytes. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      throw new RangeError("More is packed here than a document can be.");
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
