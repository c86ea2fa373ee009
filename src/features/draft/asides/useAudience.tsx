import { type ReactNode, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { recallPrivateSpaces } from "../../../state/privateSpaceCommands.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import type { Aside } from "./aside.ts";

/** Everyone who has the draft, one's delegation for which there is no space yet, or the members of another space. */
export type Audience = "all" | "delegation" | SpaceId;

/** Who is to read a remark, and the field in which that is chosen. */
export function useAudience(space: SpaceId, asides: readonly Aside[]): { audience: Audience; choice: ReactNode } {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  // Never remembered: what is meant for few must not go to all because it was so the time before, nor the other way round.
  const [audience, setAudience] = useState<Audience>("all");
  useEffect(() => void dispatch(recallPrivateSpaces()), [dispatch]);
  const beside = useAppSelector((state) => state.privateSpaces);
  const profile = useAppSelector((state) => selectRegisters(state, space).profile);
  const isPrivate = beside.some((one) => one.space === space);
  const hasDelegation = beside.some((one) => one.of === space && one.kind === "delegation");
  const named = { space: profile?.code || profile?.name || "" };
  const options: { id: Audience; label: string; description?: string }[] = [
    { id: "all", label: intl.formatMessage({ id: "drafts.new.readers.all" }, named) },
    ...asides
      .filter(({ viewer }) => viewer.mayDiscuss)
      .map((aside) => ({
        id: aside.space,
        label: intl.formatMessage({ id: "asides.only" }, { space: aside.name }),
      })),
    ...(isPrivate || hasDelegation
      ? []
      : [
          {
            id: "delegation" as const,
            label: intl.formatMessage({ id: "drafts.new.readers.delegation" }),
          },
        ]),
  ];
  const hint = audience === "delegation" ? "drafts.new.readers.delegation.text" : "asides.only.text";
  const choice = options.length > 1 && (
    <Select
      label={intl.formatMessage({ id: "asides.audience" })}
      {...(audience !== "all" && { description: intl.formatMessage({ id: hint }, named) })}
      options={options}
      value={audience}
      onChange={setAudience}
      data-testid="comment-audience"
    />
  );
  return { audience, choice };
}
