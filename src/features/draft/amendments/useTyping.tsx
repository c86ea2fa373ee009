import { type ReactNode, useState } from "react";
import { DiscardQuestion } from "./DiscardQuestion.tsx";

export interface TypingOptions {
  /** Something would be lost. */
  readonly isTouched: boolean;
  /** What was typed can be kept as it is. */
  readonly isReady: boolean;
  /** Resolves to false when it was not kept: the dialog stays, with everything in it. */
  readonly keep: () => boolean | Promise<boolean>;
  readonly onClose: () => void;
}

export interface Typing {
  readonly isPending: boolean;
  readonly submit: () => Promise<void>;
  /** Closes the dialog, or asks first. */
  readonly close: () => void;
  /** The question, while it is asked. */
  readonly question: ReactNode;
}

/** A dialog in which something is typed: it goes when that is kept, and what was typed is never lost unasked. */
export function useTyping({ isTouched, isReady, keep, onClose }: TypingOptions): Typing {
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  return {
    isPending,
    submit: async () => {
      if (!isReady || isPending) return;
      setPending(true);
      const isKept = await keep();
      setPending(false);
      if (isKept) onClose();
    },
    close: () => (isTouched ? setAsking(true) : onClose()),
    question: isAsking && <DiscardQuestion onBack={() => setAsking(false)} onDiscard={onClose} />,
  };
}
