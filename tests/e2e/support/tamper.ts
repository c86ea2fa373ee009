import type { City } from "../../../scripts/demo/city.mjs";
import { netPageOf } from "./connection.ts";

/**
 * "flip": one bit of a sealed body. "otherSpace": the run says it belongs to another space. "asAnother": the run says
 * that the peer it is sent to has written it. "again": an older run instead of each new one. "withhold": nothing instead of what
 * it has said that it holds. "reorder": the first run behind the one that follows it. "presence": one bit of who it is and where. "nothing": honest again.
 */
export type Tampering = "flip" | "otherSpace" | "asAnother" | "again" | "withhold" | "reorder" | "presence" | "nothing";

/** From now on a hostile app changes the runs that it sends. Everything before them on the wire is as it should be. */
export async function tamper(city: City, how: Tampering): Promise<void> {
  const page = await netPageOf(city);
  await page.evaluate((kind) => {
    interface Head {
      readonly device: string;
      readonly lane: string;
      readonly seq: number;
    }
    interface RunFrame extends Head {
      readonly type: "run";
      readonly want: number;
      readonly firstSeq: number;
      readonly run: Uint8Array;
    }
    type Frame =
      | RunFrame
      | { readonly type: "have"; readonly heads: readonly Head[] }
      | { readonly type: "presence"; readonly sealed: Uint8Array }
      | { readonly type: "other" };
    const SPACE = 1;
    const DEVICE = 33;
    const SEQ = 65;
    const known = new Map<string, Head>();

    const flipped = (run: Uint8Array, at: number): Uint8Array => {
      const copy = run.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    const varint = (value: number): number[] =>
      value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
    const asAnother = (frame: RunFrame): RunFrame => {
      const victim = [...known.values()].find(({ device, lane }) => device !== frame.device && lane === frame.lane);
      if (!victim) return frame;
      const bytes = victim.device.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
      const tail = frame.run.subarray(SEQ + varint(frame.firstSeq).length);
      const firstSeq = victim.seq + 1;
      const run = Uint8Array.from([...frame.run.subarray(0, DEVICE), ...bytes, ...varint(firstSeq), ...tail]);
      return { ...frame, device: victim.device, firstSeq, run };
    };
    /** The first run waits; an old one goes in its place, and it goes itself in the place of a word about the caret. */
    const order: { held: RunFrame | null; isNextGone: boolean; isSwapped: boolean } = {
      held: null,
      isNextGone: false,
      isSwapped: false,
    };
    Reflect.set(globalThis, "runOrder", order);
    const reordered = (run: RunFrame, old: RunFrame): RunFrame => {
      if (!order.held) {
        order.held = run;
        return { ...old, want: run.want };
      }
      order.isNextGone = true;
      return run;
    };
    Reflect.set(globalThis, "tamper", (frame: Frame) => {
      if (frame.type === "presence" && order.held && order.isNextGone && !order.isSwapped) {
        order.isSwapped = true;
        return order.held;
      }
      if (frame.type === "have") for (const head of frame.heads) known.set(`${head.device} ${head.lane}`, head);
      if (frame.type === "presence" && kind === "presence")
        return { ...frame, sealed: flipped(frame.sealed, frame.sealed.byteLength - 1) };
      if (frame.type !== "run" || frame.lane !== "content") return frame;
      const old: RunFrame = Reflect.get(globalThis, "oldRun") ?? frame;
      Reflect.set(globalThis, "oldRun", old);
      if (kind === "reorder") return reordered(frame, old);
      if (kind === "again") return { ...old, want: frame.want };
      if (kind === "withhold") return { type: "done", want: frame.want };
      if (kind === "flip") return { ...frame, run: flipped(frame.run, frame.run.byteLength - 80) };
      if (kind === "otherSpace") return { ...frame, run: flipped(frame.run, SPACE) };
      return kind === "asAnother" ? asAnother(frame) : frame;
    });
  }, how);
}

/** How far a hostile app that reorders has come: the first run is held, or it has gone behind the next. */
export async function runOrder(city: City): Promise<{ isHeld: boolean; isSwapped: boolean }> {
  const page = await netPageOf(city);
  return page.evaluate(() => {
    const { held, isSwapped } = Reflect.get(globalThis, "runOrder");
    return { isHeld: held !== null, isSwapped };
  });
}
