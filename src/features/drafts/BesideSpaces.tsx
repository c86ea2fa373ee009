import { useEffect } from "react";
import { useIntl } from "react-intl";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { Section } from "../../controls/Section.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { recallPrivateSpaces } from "../../state/privateSpaceCommands.ts";
import type { PrivateKind } from "../../state/privateSpaces.ts";
import { selectSpaces } from "../../state/spaceSelectors.ts";
import { view } from "../../state/view.ts";

/** The spaces that this person has beside this one, and from such a space the way back. Known on this machine alone. */
export function BesideSpaces({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const beside = useAppSelector((state) => state.privateSpaces);
  const spaces = useAppSelector(selectSpaces);
  useEffect(() => void dispatch(recallPrivateSpaces()), [dispatch]);
  const nameOf = (id: SpaceId): string => spaces.find((one) => one.space === id)?.name ?? "";
  const rows = beside.flatMap((one): { id: SpaceId; kind: PrivateKind | "shared" }[] => {
    if (one.of === space) return [{ id: one.space, kind: one.kind }];
    return one.space === space ? [{ id: one.of, kind: "shared" }] : [];
  });
  const known = rows.filter(({ id }) => spaces.some((one) => one.space === id));
  if (known.length === 0) return null;
  const title = intl.formatMessage({ id: "beside.title" });
  return (
    <div className="f-drafts-beside" data-testid="beside">
      <Section title={title} description={intl.formatMessage({ id: "beside.text" })}>
        <List label={title} isBoxed>
          {known.map(({ id, kind }) => (
            <ListRow
              key={id}
              icon={kind === "shared" ? "people" : "lock"}
              title={
                <bdi data-testid={`beside-${kind}`}>
                  {nameOf(id) || intl.formatMessage({ id: "shell.unnamedSpace" })}
                </bdi>
              }
              detail={intl.formatMessage({ id: `beside.${kind}` })}
              onPress={() => dispatch(view.actions.pageOpened({ name: "drafts", space: id }))}
            />
          ))}
        </List>
      </Section>
    </div>
  );
}
