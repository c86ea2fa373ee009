import { MAX_JSON_DEPTH } from "../limits.ts";
import { refuse } from "./refuse.ts";

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = [91, 123];
const CLOSING = [93, 125];

/** Formats and embeds are JSON text in a V1 update. The depth is counted before anything is parsed. */
export function checkJson(text: string): void {
  if (jsonDepth(text) > MAX_JSON_DEPTH) refuse("nesting", "value");
  const value = parse(text);
  // An escape could hide the letters; looking at every key is needed only then.
  if ((text.includes("__proto__") || text.includes("\\u")) && hasPrototypeKey(value)) refuse("forbiddenKey");
}

function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (OPENING.includes(code)) deepest = Math.max(deepest, ++depth);
    else if (CLOSING.includes(code)) depth--;
  }
  return deepest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("badUpdate", "json");
  }
}

/** Bounded by the depth that was counted before. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === "__proto__" || hasPrototypeKey(inner));
}
