import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { notices } from "./notices.ts";
import type { Services } from "./services.ts";
import type { AppDispatch, RootState } from "./store.ts";

export type Command<T> = (
  dispatch: AppDispatch,
  getState: () => RootState,
  services: Services,
) => Promise<Result<T, Problem>>;

/** A thunk whose failure is also a notice, so that no failure goes unseen whoever calls it. */
export function command<T>(run: Command<T>): Command<T> {
  return async (dispatch, getState, services) => {
    const result = await run(dispatch, getState, services);
    if (!result.ok) dispatch(notices.actions.noticed(result.error));
    return result;
  };
}
