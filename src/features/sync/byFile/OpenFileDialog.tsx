import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { bundle } from "../../../state/bundle.ts";
import { openBundle, takeBundle } from "../../../state/bundleCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { FileFacts } from "./FileFacts.tsx";
import { FileProgress } from "./FileProgress.tsx";
import { hasNews } from "./fileNews.ts";
import { TakenFile } from "./TakenFile.tsx";
import "./byFile.css";

/** A file from a stick: first what it says of itself, then what came of it. */
export function OpenFileDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { facts, taken, isTaking } = useAppSelector((state) => state.bundle);
  const close = (): void => {
    onClose();
    dispatch(bundle.actions.closed());
  };
  useArrived(facts === null, close);
  if (!facts) return null;
  const mayTake = !taken && hasNews(facts);
  return (
    <Dialog
      isOpen
      isAlert={isTaking}
      onOpenChange={(isOpen) => !isOpen && !isTaking && close()}
      title={intl.formatMessage({ id: taken ? "sync.file.result.title" : "sync.file.preview.title" })}
      data-testid="bundle-dialog"
      footer={
        !isTaking && (
          <>
            <Button onPress={close} autoFocus={!mayTake} data-testid="bundle-close">
              {intl.formatMessage({ id: mayTake ? "action.cancel" : "action.close" })}
            </Button>
            {mayTake && (
              <Button variant="primary" onPress={() => void dispatch(takeBundle())} autoFocus data-testid="bundle-take">
                {intl.formatMessage({ id: "sync.file.take" })}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="f-sync-file">
        {isTaking ? (
          <FileProgress label={intl.formatMessage({ id: "sync.file.taking" })} />
        ) : taken ? (
          <TakenFile facts={facts} taken={taken} />
        ) : (
          <FileFacts facts={facts} />
        )}
      </div>
    </Dialog>
  );
}

/** A file that was opened from outside waits to be asked for. When there is none, or it cannot be opened, nothing is shown. */
function useArrived(isWaiting: boolean, gone: () => void): void {
  const dispatch = useAppDispatch();
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isWaiting || isAsked.current) {
      isAsked.current = isWaiting;
      return;
    }
    isAsked.current = true;
    void dispatch(openBundle(true)).then((opened) => {
      if (!opened.ok || !opened.value) gone();
    });
  }, [dispatch, isWaiting, gone]);
}
