// What both Node and web workers have; this project compiles with the types of neither.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
