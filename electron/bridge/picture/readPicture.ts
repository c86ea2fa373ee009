import type { Drawn, Picture } from "./pictureParts.ts";
import {
  isPageAttribute,
  isShownAttribute,
  isShownElement,
  isShownValue,
  MOST_DEPTH,
  MOST_ELEMENTS,
} from "./pictureParts.ts";

/**
 * A picture out of its text, or null when it holds anything that no picture has. By hand, because main does it before
 * the window has drawn anything, and a schema that recurs would take longer than all the rest.
 */
export function readPicture(text: string): Picture | null {
  const value = parsed(text);
  if (!isRecord(value)) return null;
  const { page, content } = value;
  if (!isAttributes(page, isPageAttribute)) return null;
  const left = { elements: MOST_ELEMENTS };
  return isDrawn(content, MOST_DEPTH, left) && typeof content !== "string" ? { page, content } : null;
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
  const isKnown = typeof tag === "string" && isShownElement(tag);
  return isKnown && isAttributes(attributes, isShownAttribute) && inside.every((one) => isDrawn(one, depth - 1, left));
}

function isAttributes(value: unknown, isWanted: (name: string) => boolean): value is Record<string, string> {
  const isFit = (name: string, one: unknown) => isWanted(name) && typeof one === "string" && isShownValue(name, one);
  return isRecord(value) && Object.entries(value).every(([name, one]) => isFit(name, one));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
