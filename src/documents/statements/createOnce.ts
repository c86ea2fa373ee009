/**
 * Works something out once for the same objects (`given`: all that it depends on). Lists of what was said keep being the same for as long
 * as nothing is added to them, so that one more statement costs what depends on it, and not all that was ever said.
 */
export function createOnce<Value>(): (given: readonly [object, ...object[]], work: () => Value) => Value {
  const known = new WeakMap<object, { readonly given: readonly object[]; readonly value: Value }>();
  return (given, work) => {
    const [first] = given;
    const before = known.get(first);
    if (before?.given.every((one, at) => one === given[at])) return before.value;
    const value = work();
    known.set(first, { given, value });
    return value;
  };
}
