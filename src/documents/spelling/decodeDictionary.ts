import { FileFault } from "../files/fileFault.ts";
import { DICTIONARY_LIMITS } from "./dictionaryLimits.ts";
import type { Dictionary } from "./openHunspell.ts";

const SET = /^SET[ \t]+(\S+).*$/m;
const UTF8 = "utf-8";

/**
 * The text of the two files of a dictionary, whatever encoding they are in, and said to be in UTF-8, as the engine is given it. Throws a
 * `FileFault` where it is no dictionary.
 */
export function decodeDictionary(files: { readonly affix: Uint8Array; readonly words: Uint8Array }): Dictionary {
  const said = SET.exec(new TextDecoder("latin1").decode(files.affix))?.[1] ?? UTF8;
  const encoding = labelOf(said);
  const [affix, words] = [decode(files.affix, encoding), decode(files.words, encoding)];
  return { affix: affixInUtf8(affix, encoding), words: countedAnew(words) };
}

/** What `SET` calls an encoding, as the browser does. */
function labelOf(said: string): string {
  const name = said.toLowerCase();
  if (name.startsWith("iso8859")) return name.replace("iso8859", "iso-8859");
  return name.replace(/^microsoft-cp/, "windows-");
}

function decode(bytes: Uint8Array, encoding: string): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // An encoding that nobody knows, or letters that it has not.
    throw new FileFault("dictionaryDamaged", "encoding");
  }
  if (text.includes("\0")) throw new FileFault("dictionaryNone", "no text");
  const lines = text.replaceAll("\r\n", "\n");
  if (lines.split("\n").some((line) => line.length > DICTIONARY_LIMITS.line)) {
    throw new FileFault("dictionaryDamaged", "line");
  }
  return lines;
}

/** Letters that stand for rules were bytes; in UTF-8 they must be said to be letters. */
function affixInUtf8(affix: string, encoding: string): string {
  const rest = affix.replace(SET, "");
  const flags = encoding === UTF8 || /^FLAG[ \t]/m.test(rest) ? "" : "FLAG UTF-8\n";
  return `SET UTF-8\n${flags}${rest}`;
}

/** The engine makes as much room as the first line asks for: the true number of words is put there. */
function countedAnew(words: string): string {
  const [first = "", ...lines] = words.split("\n");
  if (!/^\s*\d{1,9}\b/.test(first)) throw new FileFault("dictionaryNone", "no count");
  const kept = lines.filter((line) => line.trim() !== "");
  if (kept.length === 0) throw new FileFault("dictionaryNone", "no words");
  if (kept.length > DICTIONARY_LIMITS.words) throw new FileFault("dictionaryTooLarge", "words");
  return `${kept.length}\n${kept.join("\n")}\n`;
}
