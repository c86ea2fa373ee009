import * as v from "valibot";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Contract } from "./contract.ts";

type Calls<C extends Contract> = C["calls"];
type Notices<C extends Contract> = C["notices"];

/** What the serving side must write: one handler a call. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof Calls<C>]: (
    input: v.InferOutput<Calls<C>[K]["input"]>,
  ) => Promise<Result<v.InferOutput<Calls<C>[K]["output"]>, Problem>>;
};
/** What the calling side gets: every call answers with a Result and never throws. */
export type Client<C extends Contract> = {
  readonly [K in keyof Calls<C>]: (
    ...input: v.InferInput<Calls<C>[K]["input"]> extends undefined ? [] : [v.InferInput<Calls<C>[K]["input"]>]
  ) => Promise<Result<v.InferOutput<Calls<C>[K]["output"]>, Problem>>;
};
export type Listeners<C extends Contract> = {
  readonly [K in keyof Notices<C>]: (notice: v.InferOutput<Notices<C>[K]>) => void;
};
export type Notify<C extends Contract> = <K extends keyof Notices<C> & string>(
  name: K,
  notice: v.InferInput<Notices<C>[K]>,
) => void;

/** The least that a MessagePort of the page, of Node and the ipc of a preload have in common. */
export interface Port {
  post(message: unknown): void;
  /** Called with each message, unchecked. */
  listen(onMessage: (message: unknown) => void): void;
  onClose(closed: () => void): void;
  close(): void;
}

const message = v.variant("type", [
  v.object({ type: v.literal("call"), id: v.number(), to: v.string(), input: v.unknown() }),
  v.object({ type: v.literal("answer"), id: v.number(), result: v.unknown() }),
  v.object({ type: v.literal("notice"), name: v.string(), notice: v.unknown() }),
]);
const anyResult = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    error: v.custom<Problem>((e) => typeof e === "object" && e !== null && "code" in e),
  }),
]);

export interface Endpoint<Served extends Contract, Used extends Contract> {
  readonly call: Client<Used>;
  readonly notify: Notify<Served>;
  close(): void;
}

export const EMPTY_CONTRACT = { calls: {}, notices: {} } as const satisfies Contract;

/**
 * One end of a port that serves one contract and uses another. Whatever arrives is `unknown` until the schema of its
 * contract has passed it; what does not pass is answered with a problem and reported to `onBreach`.
 */
export function openEndpoint<Served extends Contract, Used extends Contract>(options: {
  readonly port: Port;
  readonly serves: Served;
  readonly handlers: Handlers<Served>;
  readonly uses: Used;
  readonly listeners: Listeners<Used>;
  readonly onClose?: () => void;
  readonly onBreach: (what: string) => void;
  /** What a pending call is answered with when the port closes. */
  readonly lost: Problem;
}): Endpoint<Served, Used> {
  const { port, serves, handlers, uses, listeners, onBreach } = options;
  const pending = new Map<number, (result: Result<unknown>) => void>();
  let nextId = 1;
  let closed = false;

  const serve = async (id: number, to: string, input: unknown): Promise<void> => {
    const result = await answer(serves, handlers, to, input, onBreach);
    if (!closed) port.post({ type: "answer", id, result });
  };
  const receive = (raw: unknown): void => {
    const parsed = v.safeParse(message, raw);
    if (!parsed.success) return onBreach("message");
    const m = parsed.output;
    if (m.type === "call") void serve(m.id, m.to, m.input);
    else if (m.type === "answer") settle(m.id, m.result);
    else hear(uses, listeners, m.name, m.notice, onBreach);
  };
  const settle = (id: number, raw: unknown): void => {
    const done = pending.get(id);
    const parsed = v.safeParse(anyResult, raw);
    pending.delete(id);
    if (!parsed.success) onBreach(`answer ${id}`);
    done?.(parsed.success ? parsed.output : err(problem("unknown", "answer")));
  };
  const ask = (to: string, input: unknown): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (closed) return resolve(err(options.lost));
      const id = nextId++;
      pending.set(id, (result) => resolve(checked(uses, to, result, onBreach)));
      port.post({ type: "call", id, to, input });
    });
  const shut = (): void => {
    if (closed) return;
    closed = true;
    for (const done of pending.values()) done(err(options.lost));
    pending.clear();
    options.onClose?.();
  };

  port.listen(receive);
  port.onClose(shut);
  const call = Object.fromEntries(
    Object.keys(uses.calls).map((to) => [to, (input: unknown) => ask(to, input)]),
    // The record is built from the contract's own keys and `ask` checks each answer against it.
  ) as unknown as Client<Used>;
  return {
    call,
    notify: (name, notice) => {
      if (!closed) port.post({ type: "notice", name, notice });
    },
    close: () => {
      port.close();
      shut();
    },
  };
}

async function answer<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  to: string,
  input: unknown,
  onBreach: (what: string) => void,
): Promise<Result<unknown>> {
  const shape = Object.hasOwn(contract.calls, to) ? contract.calls[to] : undefined;
  const parsed = shape && v.safeParse(shape.input, input);
  if (!parsed?.success) {
    onBreach(`call ${to.slice(0, 40)}`);
    return err(problem("unknown", `call ${to.slice(0, 40)}`));
  }
  // `to` is an own key of the contract, which Handlers mirrors.
  const handler = handlers[to as keyof Handlers<C>] as (input: unknown) => Promise<Result<unknown>>;
  try {
    return await handler(parsed.output);
  } catch (error) {
    onBreach(`${to}: ${error instanceof Error ? error.message : "threw"}`);
    return err(problem("unknown", to));
  }
}

function hear<C extends Contract>(
  contract: C,
  listeners: Listeners<C>,
  name: string,
  notice: unknown,
  onBreach: (what: string) => void,
): void {
  const shape = Object.hasOwn(contract.notices, name) ? contract.notices[name] : undefined;
  const parsed = shape && v.safeParse(shape, notice);
  if (!parsed?.success) return onBreach(`notice ${name.slice(0, 40)}`);
  // `name` is an own key of the contract, which Listeners mirrors.
  (listeners[name as keyof Listeners<C>] as (notice: unknown) => void)(parsed.output);
}

function checked(
  contract: Contract,
  to: string,
  result: Result<unknown>,
  onBreach: (what: string) => void,
): Result<unknown> {
  if (!result.ok) return result;
  const shape = contract.calls[to];
  const parsed = shape && v.safeParse(shape.output, result.value);
  if (parsed?.success) return ok(parsed.output);
  onBreach(`answer of ${to}`);
  return err(problem("unknown", `answer of ${to}`));
}
