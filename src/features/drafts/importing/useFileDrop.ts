import { type DragEvent, useState } from "react";

export interface FileDrop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** A file can be put down anywhere on an element. Null for who may not. Whoever has no mouse chooses it in the dialog. */
export function useFileDrop(onFile: ((file: File) => void) | null): FileDrop {
  const [isOver, setOver] = useState(false);
  const isMeant = (event: DragEvent): boolean => onFile !== null && hasFiles(event);
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!isMeant(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event) => {
        if (!isMeant(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files.item(0);
        if (file) onFile?.(file);
      },
    },
  };
}
