import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "./Button.tsx";
import { type CameraFault, type CameraScan, scanCamera } from "./scanCamera.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./QrCamera.css";

export interface QrCameraProps extends TestId {
  /** What the code that was held in front of the camera says. The camera is off by then. */
  readonly onRead: (text: string) => void;
}

type State = "off" | "opening" | "on" | "stopped" | CameraFault;

/** A code read by the camera of this machine. It is on only while its picture is shown. */
export function QrCamera({ onRead, "data-testid": testId }: QrCameraProps) {
  const intl = useIntl();
  const [state, setState] = useState<State>("off");
  const video = useRef<HTMLVideoElement>(null);
  const running = useRef<CameraScan | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      running.current?.stop();
    };
  }, []);
  useEffect(() => {
    // It stands below the edge of a dialog that was full before.
    if (state === "on") place.current?.scrollIntoView({ block: "end" });
  }, [state]);
  const start = async (): Promise<void> => {
    if (!video.current) return;
    setState("opening");
    const scan = await scanCamera(video.current);
    if (typeof scan === "string") return setState(scan);
    // Closed while the camera was being opened: nobody sees that it is on.
    if (!isHere.current) return scan.stop();
    running.current = scan;
    setState("on");
    const text = await scan.found;
    setState("stopped");
    if (text !== null) onRead(text);
  };
  const isOn = state === "on" || state === "opening";
  return (
    <div ref={place} className="c-camera" data-testid={testId} data-state={state}>
      <video
        ref={video}
        className="c-camera-picture"
        hidden={!isOn}
        muted
        playsInline
        aria-label={intl.formatMessage({ id: "control.camera.picture" })}
      />
      {isOn ? (
        <>
          <p role="status">{intl.formatMessage({ id: "control.camera.hold" })}</p>
          {state === "on" && (
            <Button autoFocus onPress={() => running.current?.stop()} data-testid={testIdOf(testId, "stop")}>
              {intl.formatMessage({ id: "control.camera.stop" })}
            </Button>
          )}
        </>
      ) : (
        <Button
          icon="camera"
          autoFocus={state !== "off"}
          onPress={() => void start()}
          data-testid={testIdOf(testId, "start")}
        >
          {intl.formatMessage({ id: "control.camera.start" })}
        </Button>
      )}
      {!isOn && state !== "off" && state !== "stopped" && (
        <p role="alert">{intl.formatMessage({ id: `control.camera.${state}` })}</p>
      )}
    </div>
  );
}
