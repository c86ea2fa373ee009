import { useEffect, useState } from "react";
import { loadMessages } from "./messages/loadMessages.ts";
import type { Locale } from "./messages/locale.ts";
import type { Messages } from "./messages/messageId.ts";

export interface LoadedMessages {
  readonly locale: Locale;
  readonly messages: Messages;
}

/** The words of a language. While another one is loading the last one stays, so that the window never blinks. */
export function useMessages(locale: Locale): LoadedMessages | null {
  const [loaded, setLoaded] = useState<LoadedMessages | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isCurrent = true;
    loadMessages(locale).then(
      (messages) => isCurrent && setLoaded({ locale, messages }),
      (error: unknown) => setFailure(error ?? "messages"),
    );
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  if (failure !== null) throw failure;
  return loaded;
}
