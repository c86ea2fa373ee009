import { type ReactNode, useEffect } from "react";
import { IntlProvider } from "react-intl";
import { KitLocale } from "../../controls/KitLocale.tsx";
import { type Locale, localeTag } from "./locale.ts";
import type { Messages } from "./messageId.ts";

export interface MessagesProviderProps {
  readonly locale: Locale;
  /** From `loadMessages`. */
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** One language for our words, for the kit's own words and for the page. */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  const tag = localeTag[locale];
  useEffect(() => {
    document.documentElement.lang = tag;
  }, [tag]);
  return (
    <IntlProvider locale={tag} messages={messages} defaultLocale="en-GB">
      <KitLocale tag={tag}>{children}</KitLocale>
    </IntlProvider>
  );
}
