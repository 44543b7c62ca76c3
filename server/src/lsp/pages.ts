import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Messages } from '../messages/messages.ts';
import { pageOf, type RequirementPage } from '../messages/requirementPage.ts';
import type { Runtime } from './runtime.ts';

/** The pages that explain requirements; their texts are read when the first of a language is asked for. */
export interface Pages {
  /** The page about a code (`audits`, `audits.inspections`); undefined when no requirement has it. */
  about(code: string, profile: string | undefined, messages: Messages): Promise<RequirementPage | undefined>;
}

/** Before the code of a rule among the bodies. */
const RULE = 'rule:';

function rulePage(code: string, body: string | undefined): RequirementPage | undefined {
  return body === undefined ? undefined : { title: code, markdown: `# ${code}\n\n${body.trim()}\n` };
}

type Bodies = Readonly<Record<string, string>>;

async function readBodies(runtime: Runtime, language: string): Promise<Bodies> {
  const text = await runtime.readData(`pages.${language}.json`);
  return text === undefined ? {} : (JSON.parse(text) as Bodies);
}

/** Pages over one catalogue; a language whose texts are not there has pages without them. */
export function createPages(catalogue: () => Catalogue, runtime: Runtime): Pages {
  const bodies = new Map<string, Promise<Bodies>>();
  const bodiesIn = (language: string): Promise<Bodies> => {
    const known = bodies.get(language) ?? readBodies(runtime, language);
    bodies.set(language, known);
    known.catch(() => bodies.delete(language));
    return known;
  };
  return {
    about: async (code, profile, messages) => {
      const [id = '', element] = code.split('.');
      const requirement = catalogue().requirement(id, profile) ?? catalogue().requirement(id);
      if (!requirement) return rulePage(code, (await bodiesIn(messages.language))[`${RULE}${code}`]);
      const body = (await bodiesIn(messages.language))[requirement.folder] ?? '';
      return pageOf(requirement, body, messages, element);
    },
  };
}
