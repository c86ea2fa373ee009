import { type RefObject, useMemo } from "react";
import type { PageAct } from "../../../documents/text/keys/keyTable.ts";
import type { Translating } from "./useTranslating.ts";

type LanguageAct = Extract<PageAct, "sideBySide" | "nextOpen" | "previousOpen" | "checkTranslation" | "terms">;

/** What the keys of languages do. False leaves the key to whoever else wants it. */
export type LanguageKeys = Readonly<Record<LanguageAct, () => boolean>>;

export function useLanguageKeys(room: RefObject<HTMLElement | null>, translating: Translating): LanguageKeys {
  const { acts, isBeside, setBeside } = translating;
  const hasOthers = (translating.family?.members.length ?? 0) > 1;
  return useMemo(
    () => ({
      sideBySide: () => {
        if (hasOthers) setBeside(!isBeside);
        return hasOthers;
      },
      nextOpen: () => acts.step(1),
      previousOpen: () => acts.step(-1),
      checkTranslation: acts.checkHere,
      terms: () => {
        const first = room.current?.querySelector<HTMLElement>(".f-terms-strip button");
        first?.focus();
        return first != null;
      },
    }),
    [room, acts, isBeside, setBeside, hasOthers],
  );
}
