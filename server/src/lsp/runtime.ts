/** What the server needs of the place it runs in; the two entries and the tests give their own. */
export interface Runtime {
  /** Runs something once, later; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Lets messages that have arrived be handled first. */
  settle(): Promise<void>;
  /** A data file that ships beside the server, as text; undefined where there is none or it cannot be read. */
  readData(name: string): Promise<string | undefined>;
  /** What must be fetched before a contract can be read; asked for again if it fails. */
  prepare(): Promise<void>;
  /** The environment's locale, for clients that tell none. */
  readonly locale: string;
}
