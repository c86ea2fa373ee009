import * as v from "valibot";

const peerId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const topic = v.pipe(v.string(), v.maxLength(64));

/**
 * Only what y-webrtc and simple-peer need to connect two peers. A stranger shape would be an uncaught TypeError in
 * every receiver, so it ends here.
 */
const signal = v.variant("type", [
  v.object({ type: v.picklist(["offer", "answer"]), sdp: v.pipe(v.string(), v.maxLength(48 * 1024)) }),
  v.object({
    type: v.literal("candidate"),
    candidate: v.object({
      candidate: v.pipe(v.string(), v.maxLength(2048)),
      sdpMLineIndex: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64))),
      sdpMid: v.nullish(v.pipe(v.string(), v.maxLength(64))),
    }),
  }),
]);

const published = v.variant("type", [
  v.object({ type: v.literal("announce"), from: peerId }),
  v.object({ type: v.literal("signal"), from: peerId, to: peerId, token: v.optional(v.number()), signal }),
]);

const message = v.variant("type", [
  v.object({ type: v.picklist(["subscribe", "unsubscribe"]), topics: v.pipe(v.array(topic), v.maxLength(256)) }),
  v.object({ type: v.literal("publish"), topic, data: published }),
  v.object({ type: v.literal("ping") }),
]);

/** @typedef {import("valibot").InferOutput<typeof message>} SignallingMessage */
/** @typedef {import("valibot").InferOutput<typeof published>} Published */

/**
 * Total: whatever comes in, the answer is a message or null.
 *
 * @param {unknown} data
 * @param {boolean} isBinary
 * @returns {SignallingMessage | null}
 */
export function readSignallingMessage(data, isBinary) {
  if (isBinary) return null;
  /** @type {unknown} */
  let raw;
  try {
    raw = JSON.parse(String(data));
  } catch {
    return null;
  }
  const parsed = v.safeParse(message, raw);
  return parsed.success ? parsed.output : null;
}
