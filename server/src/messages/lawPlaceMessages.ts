import type { ActFile } from '../regulation/actFile.ts';

/** Texts of the places where an editor shows the law, one typed function each. */
export interface LawPlaceMessages {
  /** The official text is not on this machine, and how to have it. */
  notHere(): string;
  /** Heads our explanations under the official text. */
  inOurWords(): string;
  /** This language's colon, with its space. */
  colon(): string;
  /** Heads the clauses of the contract that a provision asks for. */
  inThisContract(): string;
  /** A clause that carries a requirement: its heading and its line. */
  clauseAt(heading: string, line: number): string;
  /** The contract has no clause for a requirement. */
  noClause(): string;
  /** Name of the link to the act on EUR-Lex. */
  eurLex(): string;
  /** Name of the link to the read-only page. */
  readArticle(): string;
  /** A cited unit that does not exist. */
  doesNotExist(label: string): string;
  /** Several cited units, some of which are not shown. */
  andMore(count: number): string;
  chapter(number: string): string;
  clause(number: string): string;
  /** Said of what was searched. */
  searchedOfficial(): string;
  searchedTitles(): string;
  /** An act's text that is there: language and day it was taken over. */
  present(file: ActFile): string;
  /** An act's text that was imported, by its name: what it holds. */
  imported(name: string, file: ActFile): string;
}
