import { useEffect } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { QuietIllustration } from "../../controls/illustrations/QuietIllustration.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { useNotices } from "../../controls/Toasts.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { notices } from "../../state/notices.ts";
import { type Line, mergeNotices } from "./mergeNotices.ts";
import "./notices.css";

/** Everything that was said while the window is open, problems and acts in one list. */
export function NoticesPage() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const acts = useNotices(toasts);
  const problems = useAppSelector((state) => state.notices.list);
  const lines = mergeNotices(problems, acts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever arrives while the page is open has been seen
  useEffect(() => {
    dispatch(notices.actions.noticesRead());
  }, [dispatch, problems.length]);
  const clear = (): void => {
    toasts.notices.clear();
    dispatch(notices.actions.noticesCleared());
  };
  const title = intl.formatMessage({ id: "notices.title" });
  return (
    <Page width="narrow">
      <div data-testid="notices-page">
        <PageHeader
          title={title}
          actions={lines.length > 0 && <Button onPress={clear}>{intl.formatMessage({ id: "notices.clear" })}</Button>}
        />
        {lines.length === 0 ? (
          <EmptyState title={intl.formatMessage({ id: "notices.empty.title" })} illustration={<QuietIllustration />}>
            {intl.formatMessage({ id: "notices.empty.text" })}
          </EmptyState>
        ) : (
          <List label={title}>
            {lines.map((line) => (
              <NoticeRow key={line.key} line={line} onUndo={(id) => toasts.notices.undo(id)} />
            ))}
          </List>
        )}
      </div>
    </Page>
  );
}

function NoticeRow({ line, onUndo }: { readonly line: Line; readonly onUndo: (id: number) => void }) {
  const intl = useIntl();
  if (line.type === "problem") {
    const { code } = line.problem;
    return (
      <ListRow
        icon="warning"
        title={<span data-testid="notice-row">{intl.formatMessage({ id: `problem.${code}.title` })}</span>}
        detail={intl.formatMessage({ id: `problem.${code}.text` })}
        meta={<RelativeTime at={line.at} />}
      />
    );
  }
  const { act, undo, isUndone = false } = line.notice;
  const canUndo = undo !== undefined && !isUndone;
  return (
    <ListRow
      icon={line.notice.tone === "ok" ? "checkCircle" : "info"}
      title={<span data-testid="notice-row">{line.notice.text}</span>}
      {...(isUndone && { detail: intl.formatMessage({ id: "notices.undone" }) })}
      meta={<RelativeTime at={line.at} />}
      actions={
        (act || canUndo) && (
          <>
            {act && (
              <Button variant="quiet" onPress={act.run}>
                {act.label}
              </Button>
            )}
            {canUndo && (
              <Button variant="quiet" onPress={() => onUndo(line.notice.id)}>
                {intl.formatMessage({ id: "control.undo" })}
              </Button>
            )}
          </>
        )
      }
    />
  );
}
