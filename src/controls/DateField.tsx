import { lazy, Suspense } from "react";
import type { FieldWords } from "./Field.tsx";
import type { TestId } from "./testId.ts";

export interface DateFieldProps extends FieldWords, TestId {
  /** "2024-05-31"; "" for no day. */
  readonly value: string;
  /** Hears "" as long as a part is missing. */
  readonly onChange: (day: string) => void;
}

const Loaded = lazy(async () => ({ default: (await import("./DateParts.tsx")).DateParts }));

/**
 * A day, its parts in the order and with the letters of the language on screen: 3/4 is not the same day everywhere. What
 * knows calendars is large, and no part of the first paint.
 */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense
      fallback={
        <div className="c-field">
          <span className="c-field-label">{props.label}</span>
          <span className="c-input" />
        </div>
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}
