import type { Problem } from "../domain/problem.ts";
import { CodedProblem } from "./CodedProblem.tsx";
import { MessagesProvider } from "./messages/MessagesProvider.tsx";
import { pickLocale } from "./messages/locale.ts";
import { useMessages } from "./useMessages.ts";

/** Before there is a store, or after it failed: the language can only be that of the system. */
export function StandaloneProblem({ problem }: { readonly problem: Problem }) {
  const loaded = useMessages(pickLocale(navigator.languages));
  if (!loaded) return null;
  return (
    <MessagesProvider {...loaded}>
      <CodedProblem problem={problem} />
    </MessagesProvider>
  );
}
