import type { ArrivedPeer } from "../carrier.ts";
import type { Clock } from "../clock.ts";
import { createDataChannelLink, type DataChannelLink } from "./dataChannelLink.ts";
import { dtlsBinding } from "./dtlsBinding.ts";
import { type GatedChannel, gateChannel } from "./gatedChannel.ts";

const LIVE_CHANNEL = 100;
const BULK_CHANNEL = 101;
/** y-webrtc has no timer of its own: an entry that never connects would block its peer for ever. */
const CONNECT_MS = 3000;

export interface PeerConnectionEvents {
  readonly clock: Clock;
  readonly peerArrived: (peer: ArrivedPeer) => void;
  readonly breached: () => void;
}

/**
 * The RTCPeerConnection that y-webrtc is given for one room (`peerOpts.wrtc`). It opens two channels of ours beside
 * y-webrtc's, tells who arrived, and keeps y-webrtc's own channel shut until that peer is admitted.
 */
export function framedPeerConnection(events: PeerConnectionEvents): typeof RTCPeerConnection {
  return class FramedPeerConnection extends RTCPeerConnection {
    #gate: GatedChannel | null = null;
    #link: DataChannelLink | null = null;
    #isAdmitted = false;
    readonly #stopWaiting: () => void;

    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      const live = super.createDataChannel("ledger", { negotiated: true, id: LIVE_CHANNEL });
      const bulk = super.createDataChannel("bulk", { negotiated: true, id: BULK_CHANNEL });
      const opened = (): void => {
        if (live.readyState !== "open" || bulk.readyState !== "open" || this.#link !== null) return;
        live.removeEventListener("open", opened);
        bulk.removeEventListener("open", opened);
        this.#connected(live, bulk);
      };
      live.addEventListener("open", opened);
      bulk.addEventListener("open", opened);
      this.#stopWaiting = events.clock.after(CONNECT_MS, () => this.#gate?.giveUp());
    }

    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      this.#gate = gateChannel(super.createDataChannel(label, init), () => {
        this.#link?.hush();
        events.breached();
      });
      if (this.#isAdmitted) this.#gate.open();
      // simple-peer, the only caller, uses no more of a channel than PeerChannel has.
      return this.#gate.channel as unknown as RTCDataChannel;
    }

    /** An offer for a connection that stands: the other end has lost it and begins anew, which a new one is for. */
    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      if (this.#link === null) return super.setRemoteDescription(description);
      this.#gate?.giveUp();
      return Promise.resolve();
    }

    override close(): void {
      this.#stopWaiting();
      this.#link?.link.close();
      super.close();
    }

    #connected(live: RTCDataChannel, bulk: RTCDataChannel): void {
      this.#stopWaiting();
      const binding = dtlsBinding(this.localDescription?.sdp, this.remoteDescription?.sdp);
      if (binding === null) return this.#gate?.giveUp();
      const made = createDataChannelLink({ live, bulk, binding });
      this.#link = made;
      // Whoever closes the link ends the connection with it, and y-webrtc looks for the peer again.
      made.link.watchClosed(() => this.#gate?.giveUp());
      events.peerArrived({
        link: made.link,
        admit: () => {
          made.trust();
          this.#isAdmitted = true;
          this.#gate?.open();
        },
        hush: made.hush,
      });
    }
  };
}
