/** One of several things to choose from. */
export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
}
