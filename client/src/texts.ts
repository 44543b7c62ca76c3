import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import type { ClientTexts } from './messages/messages.ts';

/**
 * The texts in the language of the setting `dpaReview.messageLanguage`, or in that of the editor where the setting is
 * neither `fr` nor `en`. `display` is a language tag: `fr`, `fr-CA`, `en`.
 */
export function chooseTexts(setting: unknown, display: string): ClientTexts {
  const language = setting === 'fr' || setting === 'en' ? setting : display;
  return language.toLowerCase().split('-')[0] === 'fr' ? fr : en;
}
