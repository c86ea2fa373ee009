import type { SpaceId } from "../../domain/ids.ts";
import { selectReturning } from "../../state/deviceSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectVouchedRequests, selectWaitingRequests } from "../../state/spaceSelectors.ts";
import { RequestCard } from "./RequestCard.tsx";
import { ReturningCard } from "./ReturningCard.tsx";
import { VouchedCard } from "./VouchedCard.tsx";
import "./members.css";

/** Everyone who waits for this member: newcomers, further machines, those who are back and lack a second word. */
export function Requests({ space }: { readonly space: SpaceId }) {
  const waiting = useAppSelector((state) => selectWaitingRequests(state, space));
  const vouched = useAppSelector((state) => selectVouchedRequests(state, space));
  const returning = useAppSelector((state) => selectReturning(state, space));
  return (
    <>
      {waiting.map((request) => (
        <RequestCard key={request.request} request={request} />
      ))}
      {returning.map((row) => (
        <ReturningCard key={row.device} space={space} row={row} />
      ))}
      {vouched.map((request) => (
        <VouchedCard key={request.request} request={request} />
      ))}
    </>
  );
}
