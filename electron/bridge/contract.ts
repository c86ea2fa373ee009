import type * as v from "valibot";

/**
 * Everything the four processes may say to each other. A contract names the side that serves it: `calls` go to that
 * side and are answered with a Result, `notices` come from it and are not answered. The types of both ends are
 * computed from these objects (channel.ts), so a method cannot exist on one side only.
 */
export interface Contract {
  readonly calls: Readonly<Record<string, { readonly input: v.GenericSchema; readonly output: v.GenericSchema }>>;
  readonly notices: Readonly<Record<string, v.GenericSchema>>;
}

/** One call of a contract. */
export const call = <I extends v.GenericSchema, O extends v.GenericSchema>(input: I, output: O) => ({ input, output });

export const define = <C extends Contract>(contract: C): C => contract;
