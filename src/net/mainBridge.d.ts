/** What the preload puts into the network page. */
interface Window {
  readonly concordiaNet: { up(): void };
}
