import { type Problem, type ProblemCode, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { FileFault } from "../files/fileFault.ts";
import { openZip } from "../files/unpack/openZip.ts";
import { decodeDictionary } from "./decodeDictionary.ts";
import { DICTIONARY_LIMITS } from "./dictionaryLimits.ts";
import type { Dictionary } from "./openHunspell.ts";
import { letterOf, type SpellingLanguage } from "./spellingLanguage.ts";

/** A file that a person chose; `name` without a path. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

type Pair = { readonly affix: Uint8Array; readonly words: Uint8Array };

/**
 * The dictionary in files from elsewhere: an `.aff` and a `.dic`, or one `.zip` or `.oxt` with both. `dictionaryNone` when it is not there,
 * `dictionaryTooLarge`, `dictionaryDamaged`, and `dictionaryOther` when its words are in another script than the language.
 */
export function readDictionaryFiles(files: readonly ChosenFile[], lang: SpellingLanguage): Result<Dictionary, Problem> {
  try {
    const dictionary = decodeDictionary(pairIn(files, lang));
    if (!isInScript(dictionary, lang)) throw new FileFault("dictionaryOther", "script");
    return ok(dictionary);
  } catch (fault) {
    return err(problem(fault instanceof FileFault ? codeOf(fault) : "dictionaryDamaged", "dictionary"));
  }
}

/** A ZIP archive speaks of Word files. */
function codeOf({ code }: FileFault): ProblemCode {
  if (code === "wordFileTooLarge") return "dictionaryTooLarge";
  return code.startsWith("dictionary") ? code : "dictionaryDamaged";
}

function pairIn(files: readonly ChosenFile[], lang: SpellingLanguage): Pair {
  const [first, second, ...more] = files;
  if (first && !second && /\.(zip|oxt)$/i.test(first.name)) return pairInArchive(first.bytes, lang);
  const affix = files.find(({ name }) => AFFIX.test(name));
  const words = files.find(({ name }) => WORDS.test(name));
  if (!affix || !words || more.length > 0) throw new FileFault("dictionaryNone", `${files.length} files`);
  return within({ affix: affix.bytes, words: words.bytes });
}

const AFFIX = /\.aff$/i;
const WORDS = /\.dic$/i;

/** Of several the one that is named after the language. What has no rules beside it is for hyphens or synonyms. */
function pairInArchive(bytes: Uint8Array, lang: SpellingLanguage): Pair {
  if (bytes.byteLength > DICTIONARY_LIMITS.packedBytes) throw new FileFault("dictionaryTooLarge", "packed");
  const zip = openZip(bytes);
  const names = new Set(zip.names);
  const pairs = zip.names
    .filter((name) => AFFIX.test(name))
    .flatMap((affix) => {
      const words = [".dic", ".DIC"].map((ending) => affix.replace(AFFIX, ending)).find((name) => names.has(name));
      return words === undefined ? [] : [{ affix, words }];
    });
  const isNamed = ({ affix }: { readonly affix: string }): boolean =>
    affix.split("/").at(-1)?.toLowerCase().startsWith(lang) === true;
  const pair = pairs.find(isNamed) ?? pairs[0];
  const [affix, words] = [pair && zip.unpack(pair.affix), pair && zip.unpack(pair.words)];
  if (!affix || !words) throw new FileFault("dictionaryNone", "archive");
  return within({ affix, words });
}

function within(pair: Pair): Pair {
  const { affixBytes, wordsBytes } = DICTIONARY_LIMITS;
  const isTooLarge = pair.affix.byteLength > affixBytes || pair.words.byteLength > wordsBytes;
  if (isTooLarge) throw new FileFault("dictionaryTooLarge", "bytes");
  return pair;
}

const SAMPLE = 200;

/** Some words from all over the dictionary, without what is said of their endings. */
export function sampleOf({ words }: Dictionary, count = SAMPLE): readonly string[] {
  const lines = words.split("\n").slice(1);
  const step = Math.max(1, Math.floor(lines.length / count));
  return lines
    .filter((line, i) => i % step === 0 && line.trim() !== "")
    .map((line) => (line.split(/[/\t]/)[0] ?? "").trim());
}

function isInScript(dictionary: Dictionary, lang: SpellingLanguage): boolean {
  const sample = sampleOf(dictionary);
  return sample.filter((word) => letterOf(lang).test(word)).length * 2 > sample.length;
}
