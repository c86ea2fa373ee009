import type { SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Result } from "../../domain/result.ts";
import { selectMemberViews } from "../selectors.ts";
import type { Services } from "../services.ts";
import type { AppDispatch, RootState } from "../store.ts";
import type { CheckId, Finding } from "./finding.ts";
import { judgeClock } from "./judgeClock.ts";
import { judgeDoor, judgeVersion } from "./judgeDoor.ts";
import { judgeKey } from "./judgeKey.ts";
import { judgeLan, judgeMulticast, judgeOnline, judgeOthers, judgePlaces } from "./judgeNetwork.ts";

type Look = (services: Services, space: SpaceId, state: RootState) => Promise<Result<Finding, Problem>>;

const answered = <T>(result: Result<T, Problem>, judge: (value: T) => Finding): Result<Finding, Problem> =>
  result.ok ? { ok: true, value: judge(result.value) } : result;

/** Each asks the process that knows: main the machine's network, net the wire, the vault the keys. */
const LOOKS: Readonly<Record<CheckId, Look>> = {
  online: async ({ workspace }) => answered(await workspace.net.status(), ({ online }) => judgeOnline(online)),
  lan: async ({ main }, _space, { view }) =>
    answered(await main.lanStanding(), (standing) => judgeLan(view.settings?.lan ?? false, standing)),
  multicast: async ({ main }) => {
    const heard = await main.hearMulticast();
    if (!heard.ok) return heard;
    return answered(await main.lanStanding(), ({ foundCount }) => judgeMulticast(heard.value.multicast, foundCount));
  },
  places: async ({ workspace }, space) => answered(await workspace.net.knock({ space }), judgePlaces),
  others: async ({ workspace }, space) =>
    answered(await workspace.net.whoIsThere({ space }), ({ heardCount, members }) =>
      judgeOthers(heardCount, members.length),
    ),
  door: async ({ workspace }, space) =>
    answered(await workspace.net.whoIsThere({ space }), ({ door }) => judgeDoor(door)),
  version: async ({ workspace }, space) =>
    answered(await workspace.net.whoIsThere({ space }), ({ door }) => judgeVersion(door)),
  clock: async ({ workspace }, space, state) => {
    const ahead = workspace.presence.clocksOf(space);
    const members = selectMemberViews(state, space).filter(({ isSelf }) => !isSelf);
    const clocks = members.flatMap(({ device }) => {
      const aheadMs = ahead.get(device);
      return aheadMs === undefined ? [] : [{ device, aheadMs }];
    });
    return { ok: true, value: judgeClock(clocks) };
  },
  key: async ({ workspace }, space) => {
    const there = await workspace.net.whoIsThere({ space });
    if (!there.ok) return there;
    return answered(await workspace.vault.keyStanding({ space }), (key) => judgeKey(key, there.value.members));
  },
};

/** These reach out, which a machine that works offline does not do. */
const NEEDS_NETWORK: ReadonlySet<CheckId> = new Set(["places", "others"]);

/** Looks at one thing. A process that does not answer is a finding as well, and no notice: it is said where it was asked. */
export const runCheck =
  (space: SpaceId, check: CheckId) =>
  async (_dispatch: AppDispatch, getState: () => RootState, services: Services): Promise<Finding> => {
    if (NEEDS_NETWORK.has(check) && getState().connection.net?.online === false)
      return { check, code: "skipped.offline" };
    const found = await LOOKS[check](services, space, getState());
    return found.ok ? found.value : { check, code: "skipped.unanswered" };
  };
