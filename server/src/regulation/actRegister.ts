import type { ActData, OtherActData, StructureData } from './schema.ts';

/** Everything in server/data that the reading of citations needs, as the generated module gathers it. */
export interface RegulationData {
  readonly acts: readonly ActData[];
  readonly otherActs: readonly OtherActData[];
  readonly structures: readonly StructureData[];
}

/** A law of the register. */
export type Act = ActData;

/** The acts that we know, and what is known of each. */
export interface Register {
  /** The act of that id; undefined for laws that we only know by name. */
  act(id: string): Act | undefined;
  /** The skeleton of the act, where we have it. */
  structure(id: string): StructureData | undefined;
  /** Whether a hyphen in an article's number belongs to it (`1231-1`): true of all laws but those of the Union. */
  isHyphened(id: string): boolean;
  /** Whether a name of the act without a provision is a citation. */
  isAlone(id: string): boolean;
  /** What to call it in the given language: its short name, that of a law we only know by name, else its number or what the text calls it. */
  nameOf(id: string, language: string): string;
}

/** An unknown law of the Union is `other:` and its CELEX number. */
const CELEX_BEGIN = 'other:3';
const INTERNAL = 'internal';

/** Whether the id is that of an act of the Union. */
function isUnion(act: Act | undefined, id: string): boolean {
  return act ? act.kind !== 'national' : id.startsWith(CELEX_BEGIN);
}

/** The register of acts. */
export function createRegister(data: RegulationData): Register {
  const acts = new Map(data.acts.map((one) => [one.id, one]));
  const others = new Map(data.otherActs.map((one) => [one.id, one]));
  const structures = new Map(data.structures.map((one) => [one.act, one]));
  return {
    act: (id) => acts.get(id),
    structure: (id) => structures.get(id),
    isHyphened: (id) => id !== INTERNAL && (acts.get(id)?.hyphened ?? !isUnion(acts.get(id), id)),
    nameOf: (id, language) => {
      const short = acts.get(id)?.short;
      return (
        short?.[language] ??
        short?.['en'] ??
        others.get(id)?.names[0] ??
        id.slice(id.indexOf(':') + 1).replaceAll('-', ' ')
      );
    },
    isAlone: (id) => acts.get(id)?.alone ?? (acts.has(id) || (others.get(id)?.alone ?? false)),
  };
}
