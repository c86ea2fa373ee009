import { problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { lanAddresses } from "../lan/lanAddresses.mjs";
import { advertiseRendezvous, watchRendezvous } from "../lan/discovery.ts";
import { type Signalling, startSignalling } from "../lan/signalling.mjs";
import { report } from "./report.ts";

/** Of the private range; when another profile on this machine has it, any free one is taken. */
const USUAL_PORT = 47_455;
/** Addresses of others in the room; one machine may have several. */
const MOST_HEARD = 500;

export interface LanService {
  /** Starts or ends this machine's rendezvous; answers with the addresses that others in the room can type. */
  enable(enabled: boolean): Promise<Result<{ urls: string[] }>>;
  /** How it stands now, asked of the system anew. */
  standing(): LanStanding;
  stop(): void;
}

export interface LanStanding {
  readonly isRunning: boolean;
  /** Where others in the room reach this machine; none: it is in no network. */
  readonly urls: string[];
  /** Meeting places of others that were heard in the room. */
  readonly foundCount: number;
}

interface Running {
  readonly signalling: Signalling;
  readonly stops: readonly (() => void)[];
}

/** A meeting place on this machine, told to the room by mDNS, and the places of others in the room. */
export function createLanService(rendezvousFound: (found: { own: string[]; heard: string[] }) => void): LanService {
  let running: Running | null = null;
  let foundCount = 0;
  const reportLan = (what: string): void => report("lan", what);

  const start = async (): Promise<Running> => {
    const signalling = await listen(reportLan);
    const own = ownUrls(signalling);
    return {
      signalling,
      stops: [
        advertiseRendezvous({ port: signalling.port, topics: [], report: reportLan }),
        watchRendezvous({
          topics: [],
          found: (urls) => {
            const heard = urls.filter((url) => !own.includes(url));
            foundCount = heard.length;
            rendezvousFound({ own, heard: heard.slice(0, MOST_HEARD) });
          },
          report: reportLan,
        }),
      ],
    };
  };
  const stop = (): void => {
    for (const end of running?.stops ?? []) end();
    void running?.signalling.close();
    running = null;
    foundCount = 0;
  };
  return {
    async enable(enabled) {
      if (!enabled) {
        stop();
        return ok({ urls: [] });
      }
      try {
        running ??= await start();
        return ok({ urls: ownUrls(running.signalling) });
      } catch (error) {
        reportLan(error instanceof Error ? error.message : "start");
        return err(problem("unknown", "lan"));
      }
    },
    standing: () => ({
      isRunning: running !== null,
      urls: running ? running.signalling.addresses() : lanAddresses(USUAL_PORT),
      foundCount,
    }),
    stop,
  };
}

async function listen(reportLan: (what: string) => void): Promise<Signalling> {
  try {
    return await startSignalling({ port: USUAL_PORT, host: "0.0.0.0", report: reportLan });
  } catch (error) {
    reportLan(`port ${USUAL_PORT}: ${error instanceof Error ? error.message : "taken"}`);
    return startSignalling({ port: 0, host: "0.0.0.0", report: reportLan });
  }
}

/** What others can reach comes first; without a network at all, this machine's own address is better than none. */
function ownUrls(signalling: Signalling): string[] {
  const urls = signalling.addresses();
  return urls.length > 0 ? urls : [signalling.url];
}
