import { createContext, type ReactNode, useContext } from "react";
import { type Toasts, ToastsRegion } from "./Toasts.tsx";

const ToastsContext = createContext<Toasts | null>(null);

/** Once a window: the toasts of everything inside, and the place where they appear. */
export function ToastsProvider({ toasts, children }: { readonly toasts: Toasts; readonly children: ReactNode }) {
  return (
    <ToastsContext value={toasts}>
      {children}
      <ToastsRegion toasts={toasts} />
    </ToastsContext>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error("no ToastsProvider around this");
  return toasts;
}
