import type { Decoder } from "lib0/decoding";
import { readCount } from "../boundedDecoding.ts";
import { checkJson } from "./checkJson.ts";
import { readKey, readPlainText, skip, skipText } from "./readPlain.ts";
import { refuse } from "./refuse.ts";
import { skipAny } from "./skipAny.ts";

export const TYPE_CONTENT = 7;
const XML_ELEMENT = 3;
const XML_HOOK = 5;
const XML_TEXT = 6;

/**
 * Walks the content of one item and answers how far it moves the clock. What honest documents never hold is refused:
 * GC and deleted content (documents run without garbage collection), gaps, Yjs's old JSON content, subdocuments.
 */
export function readContent(decoder: Decoder, code: number): number {
  switch (code) {
    case 3: // binary
      skip(decoder, readCount(decoder));
      return 1;
    case 4: // text
      return skipText(decoder);
    case 5: // embed
      checkJson(readPlainText(decoder));
      return 1;
    case 6: // format
      readKey(decoder);
      checkJson(readPlainText(decoder));
      return 1;
    case TYPE_CONTENT:
      readType(decoder);
      return 1;
    case 8: // values
      return readValues(decoder);
    case 9:
      return refuse("subdocument");
    default:
      return refuse("badUpdate", `content ${code}`);
  }
}

function readType(decoder: Decoder): void {
  const type = readCount(decoder);
  if (type === XML_HOOK || type > XML_TEXT) refuse("badUpdate", `type ${type}`);
  if (type === XML_ELEMENT) readKey(decoder);
}

function readValues(decoder: Decoder): number {
  const count = readCount(decoder);
  for (let left = count; left > 0; left--) skipAny(decoder);
  return count;
}
