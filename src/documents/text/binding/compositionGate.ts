export type CompositionGate = {
  /** Runs now, or when the composition is over; in the order of the calls. */
  readonly pass: (apply: () => void) => void;
  /** To be told when a composition has ended. */
  readonly compositionEnded: () => void;
  /** Lets through what still waits. */
  readonly destroy: () => void;
};

export type CompositionGateOptions = {
  readonly isComposing: () => boolean;
  /** Called before each change that is let through, while the text is still what the caret was put into. */
  readonly readCaret?: () => void;
  readonly releaseAfterMs?: number;
};

/**
 * Holds remote changes back while an input method composes: changing the paragraph under it leaves half-composed text behind.
 * It stands in front of `Y.applyUpdate`; to hold changes back behind it would set view and model apart.
 */
export function createCompositionGate(options: CompositionGateOptions): CompositionGate {
  const { isComposing, readCaret, releaseAfterMs = 40 } = options;
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const letIn = (apply: () => void) => {
    readCaret?.();
    apply();
  };
  const letThrough = () => {
    for (const apply of waiting.splice(0)) letIn(apply);
  };
  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const compositionEnded = () => {
    stopTimer();
    timer = setTimeout(() => {
      timer = null;
      if (isComposing()) return;
      letThrough();
    }, releaseAfterMs);
  };
  return {
    pass: (apply) => {
      if (isComposing() || timer !== null || waiting.length > 0) waiting.push(apply);
      else letIn(apply);
    },
    compositionEnded,
    destroy: () => {
      stopTimer();
      letThrough();
    },
  };
}
