// What both Node and web workers have; this project compiles with the types of neither.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare function btoa(binary: string): string;
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class AbortController {
  readonly signal: object;
  abort(): void;
}
declare class URL {
  constructor(address: string);
  readonly host: string;
}
declare const fetch: import('./download.ts').Fetch;
