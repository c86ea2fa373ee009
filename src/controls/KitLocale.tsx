import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

export interface KitLocaleProps {
  /** A full tag such as "en-GB": "en" alone would give American dates. */
  readonly tag: string;
  readonly children: ReactNode;
}

/** The language of the words the kit brings itself. */
export function KitLocale({ tag, children }: KitLocaleProps) {
  return <I18nProvider locale={tag}>{children}</I18nProvider>;
}
