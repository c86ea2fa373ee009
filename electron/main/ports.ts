import { MessageChannelMain, type MessagePortMain } from "electron";

export type ProcessName = "ui" | "net" | "vault";
const PAIRS: readonly (readonly [ProcessName, ProcessName])[] = [
  ["ui", "vault"],
  ["ui", "net"],
  ["net", "vault"],
];

/** Gives a port to the other process named `to`. */
export type Deliver = (to: ProcessName, port: MessagePortMain) => void;

/**
 * Hands out a fresh port pair for every two processes that are up, anew whenever one of them comes (back) up: a
 * reload that keeps old ports is silent, nothing arrives and no error is shown.
 */
export function createPortOffice() {
  const up = new Map<ProcessName, Deliver>();
  return {
    cameUp(name: ProcessName, deliver: Deliver): void {
      up.set(name, deliver);
      for (const [a, b] of PAIRS) if (a === name || b === name) link(up, a, b);
    },
    wentDown(name: ProcessName): void {
      up.delete(name);
    },
  };
}
export type PortOffice = ReturnType<typeof createPortOffice>;

function link(up: ReadonlyMap<ProcessName, Deliver>, a: ProcessName, b: ProcessName): void {
  const toA = up.get(a);
  const toB = up.get(b);
  if (!toA || !toB) return;
  const { port1, port2 } = new MessageChannelMain();
  toA(b, port1);
  toB(a, port2);
}
