/** Gives the result of the last call again as long as everything it is made from are the same objects. For pure functions. */
export function remembered<Inputs extends readonly unknown[], Result>(
  make: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | null = null;
  return (...inputs) => {
    const before = last?.inputs;
    if (last === null || inputs.some((input, i) => input !== before?.[i])) last = { inputs, result: make(...inputs) };
    return last.result;
  };
}
