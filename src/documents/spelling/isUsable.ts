import { sampleOf } from "./dictionaryFiles.ts";
import type { Dictionary, Hunspell } from "./openHunspell.ts";

/** An engine that was given a dictionary knows some of its words. */
export const isUsable = (hunspell: Hunspell, dictionary: Dictionary): boolean =>
  sampleOf(dictionary).some(hunspell.isWord);
