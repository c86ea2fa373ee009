import { Provider } from "react-redux";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Gate } from "./Gate.tsx";
import { LocalisedWindow } from "./LocalisedWindow.tsx";
import type { OpenedWindow } from "./openWindow.ts";
import { StandaloneProblem } from "./StandaloneProblem.tsx";

/** The whole window. Where the store of this machine could not be opened, that is said and nothing else is shown. */
export function Root({ opened }: { readonly opened: Result<OpenedWindow, Problem> }) {
  if (!opened.ok) return <StandaloneProblem problem={opened.error} />;
  return (
    <ErrorBoundary fallback={(error) => <StandaloneProblem problem={{ code: "unknown", detail: error.message }} />}>
      <Provider store={opened.value.store}>
        <LocalisedWindow>
          <Gate />
        </LocalisedWindow>
      </Provider>
    </ErrorBoundary>
  );
}
