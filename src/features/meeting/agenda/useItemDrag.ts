import { type DragEvent, useState } from "react";

const TYPE = "application/x-concordia-item";

export interface ItemDrag {
  /** The item before which what is dragged would go. */
  readonly over: string | null;
  readonly handlers: (item: string) => Readonly<Record<string, unknown>>;
}

/** An item is dragged before another one. `onDrop` null: nothing can be dragged. */
export function useItemDrag(onDrop: ((item: string, before: string) => void) | null): ItemDrag {
  const [over, setOver] = useState<string | null>(null);
  const isItem = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(TYPE);
  const handlers = (item: string) =>
    onDrop && {
      draggable: true,
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dataTransfer.setData(TYPE, item);
        dataTransfer.effectAllowed = "move";
      },
      onDragOver: (event: DragEvent) => {
        if (!isItem(event)) return;
        event.preventDefault();
        setOver(item);
      },
      onDragLeave: () => setOver((now) => (now === item ? null : now)),
      onDragEnd: () => setOver(null),
      onDrop: (event: DragEvent) => {
        if (!isItem(event)) return;
        event.preventDefault();
        setOver(null);
        onDrop(event.dataTransfer.getData(TYPE), item);
      },
    };
  return { over, handlers: (item) => handlers(item) ?? {} };
}
