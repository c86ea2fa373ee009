import { Provider } from "react-redux";
import type { Result } from "../domain/result.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Gate } from "./Gate.tsx";
import { LocalisedWindow } from "./LocalisedWindow.tsx";
import type { OpenedWindow } from "./openWindow.ts";
import { StandaloneProblem } from "./StandaloneProblem.tsx";
import type { Unopened } from "./withoutStore.ts";

/** The whole window. Where the store of this machine could not be opened, that is said and nothing else is shown. */
export function Root({ opened }: { readonly opened: Result<OpenedWindow, Unopened> }) {
  if (!opened.ok) return <StandaloneProblem {...opened.error} />;
  return (
    <ErrorBoundary
      fallback={(error) => <StandaloneProblem problem={{ code: "unknown", detail: error.message }} settings={null} />}
    >
      <Provider store={opened.value.store}>
        <LocalisedWindow>
          <Gate />
        </LocalisedWindow>
      </Provider>
    </ErrorBoundary>
  );
}
