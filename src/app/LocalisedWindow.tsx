import { type ReactNode, useState } from "react";
import { createToasts } from "../controls/Toasts.tsx";
import { ToastsProvider } from "../controls/ToastsProvider.tsx";
import { ProblemToasts } from "../features/notices/ProblemToasts.tsx";
import { useAppSelector } from "../state/hooks.ts";
import { CrashScreen } from "./CrashScreen.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { MessagesProvider } from "./messages/MessagesProvider.tsx";
import { pickLocale } from "./messages/locale.ts";
import { useLooks } from "./useLooks.ts";
import { useMessages } from "./useMessages.ts";

/** Language, looks and toasts around everything that is shown. */
export function LocalisedWindow({ children }: { readonly children: ReactNode }) {
  const settings = useAppSelector((state) => state.view.settings);
  const [toasts] = useState(createToasts);
  const loaded = useMessages(settings?.locale ?? pickLocale(navigator.languages));
  useLooks(settings);
  if (!loaded) return null;
  return (
    <MessagesProvider {...loaded}>
      <ToastsProvider toasts={toasts}>
        <ProblemToasts />
        <ErrorBoundary fallback={(error) => <CrashScreen error={error} />}>{children}</ErrorBoundary>
      </ToastsProvider>
    </MessagesProvider>
  );
}
