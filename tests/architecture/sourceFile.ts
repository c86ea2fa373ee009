/** One file as the architecture tests see it; `path` is relative to the project and has forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };
