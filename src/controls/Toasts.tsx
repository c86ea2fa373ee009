import { useSyncExternalStore } from "react";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useIntl } from "react-intl";
import { Button } from "./Button.tsx";
import { className } from "./className.ts";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./icons/Icon.tsx";
import { createNotices, type Notice, type NoticeContent } from "./notices.ts";
import { toneIcon } from "./tone.ts";
import "./Toasts.css";
import "./tone.css";

const SHOWN_MS = 10_000;

/** The only file that knows the kit's toasts, which it still calls unstable. */
export function createToasts() {
  const notices = createNotices();
  const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });
  return {
    notices,
    queue,
    show(content: NoticeContent): Notice {
      const notice = notices.add(content);
      queue.add(notice, { timeout: SHOWN_MS });
      return notice;
    },
  };
}

export type Toasts = ReturnType<typeof createToasts>;

/** The list of notices, newest first; renders again when it changes. */
export function useNotices(toasts: Toasts): readonly Notice[] {
  return useSyncExternalStore(toasts.notices.watch, toasts.notices.list);
}

/**
 * Once a window. F6 moves to it; the time stands still while it is hovered or holds the focus. It keeps the kit's own
 * label: the kit registers the region for F6 only when the label changes, and a fixed one never does.
 */
export function ToastsRegion({ toasts }: { readonly toasts: Toasts }) {
  const intl = useIntl();
  return (
    <ToastRegion queue={toasts.queue} className="c-toasts">
      {({ toast }) => (
        <Toast toast={toast} className={className("c-toast", `c-tone-${toast.content.tone}`)}>
          <Icon name={toneIcon[toast.content.tone]} />
          <ToastContent className="c-toast-words">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <div className="c-toast-acts">
            {toast.content.undo && (
              <Button
                variant="quiet"
                data-testid="toast-undo"
                onPress={() => {
                  toasts.notices.undo(toast.content.id);
                  toasts.queue.close(toast.key);
                }}
              >
                {intl.formatMessage({ id: "control.undo" })}
              </Button>
            )}
            {toast.content.act && (
              <Button variant="quiet" onPress={toast.content.act.run} data-testid="toast-act">
                {toast.content.act.label}
              </Button>
            )}
          </div>
          <IconButton
            icon="close"
            label={intl.formatMessage({ id: "control.close" })}
            onPress={() => toasts.queue.close(toast.key)}
          />
        </Toast>
      )}
    </ToastRegion>
  );
}
