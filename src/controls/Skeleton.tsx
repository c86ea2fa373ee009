import "./Skeleton.css";

export interface SkeletonProps {
  readonly lines?: number;
}

/** Holds the place of text that is being read from this machine; say what is loading beside it. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  return (
    <div className="c-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={`line ${String(line)}`} />
      ))}
    </div>
  );
}
