import type { Drawn, Picture } from "./pictureParts.ts";
import { isPageAttribute, isShownAttribute, MOST_DEPTH, MOST_ELEMENTS, namespaceOf } from "./pictureParts.ts";

/**
 * A picture out of its text, or null when it holds anything that no picture has. By hand, because it runs before the first
 * frame, when no library has been read yet.
 */
export function readPicture(text: string): Picture | null {
  const value = parsed(text);
  if (!isRecord(value)) return null;
  const { sheets, page, content } = value;
  const areSheets = Array.isArray(sheets) && sheets.every((path) => typeof path === "string");
  if (!areSheets || !isAttributes(page, isPageAttribute)) return null;
  const left = { elements: MOST_ELEMENTS };
  return isDrawn(content, MOST_DEPTH, left) && typeof content !== "string" ? { sheets, page, content } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever stands there, it is not a picture.
    return null;
  }
}

function isDrawn(value: unknown, depth: number, left: { elements: number }): value is Drawn {
  if (typeof value === "string") return true;
  if (!Array.isArray(value) || depth === 0 || --left.elements < 0) return false;
  const [tag, attributes, ...inside]: unknown[] = value;
  const isKnown = typeof tag === "string" && namespaceOf(tag) !== null;
  return isKnown && isAttributes(attributes, isShownAttribute) && inside.every((one) => isDrawn(one, depth - 1, left));
}

function isAttributes(value: unknown, isWanted: (name: string) => boolean): value is Record<string, string> {
  return isRecord(value) && Object.entries(value).every(([name, one]) => isWanted(name) && typeof one === "string");
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
