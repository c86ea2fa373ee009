import * as encoding from "lib0/encoding";
import { fromHex } from "../hex.ts";
import { FRAME_CODE, LANE_CODE } from "./frameCodes.ts";
import type { Frame, HeldHead, Range, RunFrame } from "./protocol.ts";

/** The bytes of a frame, in a buffer of their own. */
export function encodeFrame(frame: Frame): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, FRAME_CODE[frame.type]);
    writeFields(encoder, frame);
  });
}

function writeFields(encoder: encoding.Encoder, frame: Frame): void {
  switch (frame.type) {
    case "have":
      encoding.writeUint8(encoder, frame.isFull ? 1 : 0);
      encoding.writeVarUint(encoder, frame.token);
      encoding.writeVarUint(encoder, frame.heads.length);
      for (const head of frame.heads) writeHead(encoder, head);
      return;
    case "want":
      encoding.writeVarUint(encoder, frame.id);
      encoding.writeVarUint(encoder, frame.creditBytes);
      encoding.writeVarUint(encoder, frame.ranges.length);
      for (const range of frame.ranges) writeRange(encoder, range);
      return;
    case "credit":
      encoding.writeVarUint(encoder, frame.id);
      encoding.writeVarUint(encoder, frame.creditBytes);
      return;
    case "run":
      return writeRun(encoder, frame);
    case "fold":
      encoding.writeVarUint(encoder, frame.want);
      encoding.writeUint8Array(encoder, fromHex(frame.device));
      encoding.writeVarUint8Array(encoder, frame.run);
      return;
    case "gap":
      encoding.writeVarUint(encoder, frame.want);
      encoding.writeUint8Array(encoder, fromHex(frame.device));
      encoding.writeVarUint(encoder, frame.from);
      encoding.writeVarUint(encoder, frame.to - frame.from);
      encoding.writeUint8Array(encoder, fromHex(frame.last));
      return;
    case "done":
      encoding.writeVarUint(encoder, frame.want);
      return;
    case "presence":
      encoding.writeUint8(encoder, frame.hops);
      encoding.writeUint8Array(encoder, fromHex(frame.origin));
      encoding.writeVarUint8Array(encoder, frame.sealed);
      return;
    case "join":
      encoding.writeVarUint8Array(encoder, frame.frame);
      return;
    case "ask":
    case "lacks":
      encoding.writeUint8Array(encoder, fromHex(frame.hash));
      return;
    case "parcel":
      encoding.writeUint8Array(encoder, fromHex(frame.hash));
      encoding.writeVarUint(encoder, frame.offset);
      encoding.writeVarUint(encoder, frame.totalBytes);
      encoding.writeVarUint8Array(encoder, frame.bytes);
      return;
    case "bye":
      return;
  }
}

function writeHead(encoder: encoding.Encoder, head: HeldHead): void {
  encoding.writeUint8Array(encoder, fromHex(head.device));
  encoding.writeUint8(encoder, LANE_CODE[head.lane]);
  encoding.writeVarUint(encoder, head.seq);
  encoding.writeUint8Array(encoder, fromHex(head.hash));
  encoding.writeVarUint(encoder, head.low);
}

function writeRange(encoder: encoding.Encoder, range: Range): void {
  encoding.writeUint8Array(encoder, fromHex(range.device));
  encoding.writeUint8(encoder, LANE_CODE[range.lane]);
  encoding.writeVarUint(encoder, range.from);
  encoding.writeVarUint(encoder, range.to - range.from);
}

function writeRun(encoder: encoding.Encoder, frame: RunFrame): void {
  encoding.writeVarUint(encoder, frame.want);
  encoding.writeUint8Array(encoder, fromHex(frame.device));
  encoding.writeUint8(encoder, LANE_CODE[frame.lane]);
  encoding.writeVarUint(encoder, frame.firstSeq);
  encoding.writeVarUint(encoder, frame.count);
  encoding.writeUint8Array(encoder, fromHex(frame.lastHash));
  encoding.writeVarUint8Array(encoder, frame.run);
}
