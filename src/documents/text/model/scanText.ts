import * as Y from "yjs";
import { type Format, formatOf, PLAIN } from "./format.ts";
import { borderIdOf } from "./letter.ts";
import { restoredBy } from "./restoredLetters.ts";
import type { Border, Restored, Run, Scan, Segment } from "./segment.ts";

/** Shown for content that is not a letter, so that no index shifts and nothing is hidden. */
const OBJECT = "\uFFFC";

type OpenRun = { -readonly [Field in keyof Run]: Run[Field] };
type Open = { id: string; index: number; border: Border | null; runs: OpenRun[]; length: number };

const opened = (id: string, index: number, border: Border | null): Open => ({ id, index, border, runs: [], length: 0 });

/** Cuts a Y.Text at its paragraph borders. Depends on the Yjs state alone, not on how Yjs has merged its items. */
export function scanText(container: string, text: Y.Text): Scan {
  const segments: Segment[] = [];
  const restored: Restored[] = [];
  const active = new Map<string, unknown>();
  let format: Format = PLAIN;
  let index = 0;
  let open = opened(container, 0, null);
  const close = () => {
    const { id, border, runs, length } = open;
    segments.push({ id, container, ordinal: segments.length, text, index: open.index, length, runs, border });
  };
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentFormat) {
      const fact = restoredBy(item, text);
      if (fact !== null) restored.push(fact);
      if (!item.deleted) {
        active.set(item.content.key, item.content.value);
        format = formatOf(active);
      }
      continue;
    }
    if (item.deleted || !item.countable) continue;
    const border = borderIdOf(item);
    if (border !== null) {
      close();
      open = opened(border, index + 1, borderOf(item));
    } else {
      pushRun(open, item, format);
    }
    index += item.length;
  }
  close();
  return { container, text, segments, restored: restored.sort(restoredOrder) };
}

function borderOf(item: Y.Item): Border {
  const { origin } = item;
  return { client: item.id.client, clock: item.id.clock, origin: origin && `${origin.client}.${origin.clock}` };
}

function pushRun(open: Open, item: Y.Item, format: Format): void {
  const text = item.content instanceof Y.ContentString ? item.content.str : OBJECT.repeat(item.length);
  const { client, clock } = item.id;
  const last = open.runs.at(-1);
  open.length += text.length;
  if (last && last.client === client && last.clock + last.text.length === clock && last.format.key === format.key) {
    last.text += text;
  } else {
    open.runs.push({ text, format, client, clock });
  }
}

const restoredOrder = (a: Restored, b: Restored) =>
  a.client - b.client || a.clock - b.clock || a.firstClient - b.firstClient || a.firstClock - b.firstClock;
