export interface FileSize {
  readonly value: number;
  /** For `formatNumber`. */
  readonly format: {
    readonly style: "unit";
    readonly unit: "byte" | "kilobyte" | "megabyte";
    readonly maximumFractionDigits: number;
  };
}

/** A size in the unit in which people speak of it. */
export function fileSize(bytes: number): FileSize {
  const unit = bytes < 1_000 ? "byte" : bytes < 999_500 ? "kilobyte" : "megabyte";
  const value = bytes / { byte: 1, kilobyte: 1_000, megabyte: 1_000_000 }[unit];
  return { value, format: { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 } };
}
