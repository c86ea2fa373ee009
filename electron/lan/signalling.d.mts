export interface Signalling {
  /** For this machine itself. */
  readonly url: string;
  readonly port: number;
  /** For others in the room; asked each time, because a machine changes networks. */
  addresses(): string[];
  close(): Promise<void>;
}
export declare function startSignalling(options?: {
  readonly port?: number;
  readonly host?: string;
  readonly report?: (what: string) => void;
}): Promise<Signalling>;
