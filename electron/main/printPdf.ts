import { BrowserWindow, session } from "electron";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { cutOffNetwork, cutOffPeers, hardenSession } from "./hardening.ts";

/** A page that stands alone (`src/documents/files/html`), and what stands above it on paper. */
export type PrintedPage = { readonly html: string; readonly reference: string };

/** The page brings its rules along, and nothing else is loaded. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const ADDRESS = "app://paper/";
const INCH_MARGIN = 0.9;

/**
 * A tagged PDF with an outline of its headings. The page is drawn in a window that is never shown, without scripts, network or anything
 * that is kept. Null when `signal` is given before it is printed.
 */
export async function printPdf(
  { html, reference }: PrintedPage,
  signal: AbortSignal,
): Promise<Result<Uint8Array | null, Problem>> {
  // Without "persist:" in its name it is kept nowhere.
  const own = session.fromPartition("paper");
  hardenSession(own);
  await cutOffNetwork(own);
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
  if (own.protocol.isProtocolHandled("app")) own.protocol.unhandle("app");
  own.protocol.handle("app", ({ url }) =>
    url === ADDRESS ? new Response(html, { headers }) : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false },
  });
  const close = (): void => window.destroy();
  signal.addEventListener("abort", close, { once: true });
  cutOffPeers(window.webContents);
  try {
    await window.loadURL(ADDRESS);
    const bytes = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      pageSize: "A4",
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: line(escaped(reference)),
      footerTemplate: line('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
      margins: { top: INCH_MARGIN, bottom: INCH_MARGIN, left: INCH_MARGIN, right: INCH_MARGIN },
    });
    return ok(new Uint8Array(bytes));
  } catch (error) {
    // A window that is gone cannot answer.
    if (signal.aborted) return ok(null);
    return err(problem("unknown", `print ${error instanceof Error ? error.message : ""}`.slice(0, 200)));
  } finally {
    signal.removeEventListener("abort", close);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Above or below the text of each page. */
const line = (inner: string): string =>
  `<div style="font: 8pt serif; width: 100%; margin: 0 ${INCH_MARGIN}in; text-align: end; color: #333">${inner}</div>`;

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
