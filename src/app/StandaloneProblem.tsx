import { CodedProblem } from "./CodedProblem.tsx";
import { MessagesProvider } from "./messages/MessagesProvider.tsx";
import { pickLocale } from "./messages/locale.ts";
import { useLooks } from "./useLooks.ts";
import { useMessages } from "./useMessages.ts";
import type { Unopened } from "./withoutStore.ts";

/** Before there is a store, or after it failed. */
export function StandaloneProblem({ problem, settings }: Unopened) {
  const loaded = useMessages(settings?.locale ?? pickLocale(navigator.languages));
  useLooks(settings);
  if (!loaded) return null;
  return (
    <MessagesProvider {...loaded}>
      <CodedProblem problem={problem} />
    </MessagesProvider>
  );
}
