import { patchedMap } from "./patchedMap.ts";
import type { Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

type Text = readonly Segment[];
type Facet<Value> = ReadonlyMap<string, Value>;

/** A pure function of one text and of what a facet of the records says of its segments; `more` answers the same whenever it is asked again. */
type Make<Value, More, Result> = (text: Text, facet: Facet<Value>, more: More) => Result;

type Known<Value, Result> = {
  readonly text: Text;
  readonly said: readonly (Value | undefined)[];
  readonly result: Result;
};

export type ReadTexts<Result> = {
  /** By container; the same map while all of them are. */
  readonly results: ReadonlyMap<string, Result>;
  /** The same results, to be gone through at once. */
  readonly all: readonly Result[];
  /** The containers of which the result is another object than the last time, those that are asked for no more among them. */
  readonly changed: ReadonlySet<string>;
};

/**
 * What `make` says of each of these containers. It is asked again only where its inputs are other objects than the last time: with an act one
 * text is otherwise, and of a hundred others each keeps its result. `isOpen`: a result that waits for an answer, and is never kept.
 */
export function rememberedTexts<Value, More, Result>(
  make: Make<Value, More, Result>,
  isOpen: (result: Result) => boolean = () => false,
) {
  const known = new Map<string, Known<Value, Result>>();
  let results: ReadonlyMap<string, Result> = new Map();
  let last: Facet<Value> | null = null;
  const isKept = ({ text, said, result }: Known<Value, Result>, now: Text, facet: Facet<Value>) =>
    text === now && !isOpen(result) && (facet === last || now.every(({ id }, i) => facet.get(id) === said[i]));
  const read = (
    containers: ReadonlySet<string>,
    { byContainer }: Segments,
    facet: Facet<Value>,
    more: More,
  ): ReadTexts<Result> => {
    const changes = new Map<string, Result | undefined>();
    for (const container of containers) {
      const text = byContainer.get(container) ?? NO_TEXT;
      const before = known.get(container);
      if (before && isKept(before, text, facet)) continue;
      const result = make(text, facet, more);
      known.set(container, { text, said: text.map(({ id }) => facet.get(id)), result });
      changes.set(container, result);
    }
    for (const container of known.size > containers.size ? [...known.keys()] : []) {
      if (!containers.has(container) && known.delete(container)) changes.set(container, undefined);
    }
    last = facet;
    if (changes.size > 0) results = patchedMap(results, changes);
    return { results, all: Array.from(known.values(), ({ result }) => result), changed: new Set(changes.keys()) };
  };
  const forget = () => {
    known.clear();
    results = new Map();
  };
  return { read, forget };
}

const NO_TEXT: Text = [];
