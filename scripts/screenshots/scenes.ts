import type { Page } from '../../test/vscode/host/page.ts';

/** A picture: what is opened, in which language the messages are, and what is done before it is taken. */
export interface Scene {
  /** File name without ending. */
  readonly name: string;
  readonly contract: string;
  readonly language: 'en' | 'fr';
  /** Brings the page into the state to be shown. */
  readonly arrange: (page: Page) => Promise<void>;
}

const WAIT_MS = 60_000;
/** Until nothing moves any more: fading hovers, scrolling lists. */
const SETTLE_MS = 1_200;
const PREVIEW_MS = 4_000;
const STATUS = '[id="status.languageStatus"]';

/** Waits until what is wrong is underlined. */
async function findings(page: Page): Promise<void> {
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached', timeout: WAIT_MS });
  await reviewed(page);
}

/** Waits until the contract has been reviewed, and gives it the room of the side bar. */
async function reviewed(page: Page): Promise<void> {
  await page.locator(`${STATUS}[aria-label*="Art."]`).first().waitFor({ state: 'attached', timeout: WAIT_MS });
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+b');
}

/** `place`: line and column as VS Code counts them, `71:65`. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SETTLE_MS);
}

/** Shows what is said of the words at the cursor. */
async function hover(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ timeout: WAIT_MS });
}

/** The pictures of README.md, in its order. */
export const SCENES: readonly Scene[] = [
  {
    name: 'problems',
    contract: 'en/meridiq-analytics.md',
    language: 'en',
    arrange: async (page) => {
      await findings(page);
      await goTo(page, '40');
      await page.keyboard.press('Control+Shift+m');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor({ timeout: WAIT_MS });
    },
  },
  {
    name: 'hover',
    contract: 'fr/cadrance-paie.md',
    language: 'fr',
    arrange: async (page) => {
      await reviewed(page);
      await goTo(page, '71:65');
      await hover(page);
    },
  },
  {
    name: 'requirements',
    contract: 'en/meridiq-analytics.md',
    language: 'en',
    arrange: async (page) => {
      await findings(page);
      await page.locator(STATUS).first().hover();
      await page.locator('.hover-language-status a').first().click();
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: WAIT_MS });
    },
  },
  {
    name: 'why',
    contract: 'fr/cadrance-paie.md',
    language: 'fr',
    arrange: async (page) => {
      await reviewed(page);
      await goTo(page, '44:1');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget :text("Pourquoi cette demande")').first().click({ timeout: WAIT_MS });
      await page.locator('.tab[aria-label*="Instruction illicite"]').first().waitFor({ timeout: WAIT_MS });
      // What the preview shows is another document, in a frame of its own.
      await page.waitForTimeout(PREVIEW_MS);
    },
  },
  {
    name: 'citation',
    contract: 'fr/cadrance-paie.md',
    language: 'fr',
    arrange: async (page) => {
      await reviewed(page);
      await goTo(page, '63:152');
      await hover(page);
    },
  },
  {
    name: 'article',
    contract: 'en/tallowbridge-payroll.md',
    language: 'en',
    arrange: async (page) => {
      await reviewed(page);
      await goTo(page, '140:121');
      await page.keyboard.press('F12');
      await page.locator('.tab.active[aria-label*="28"]').first().waitFor({ timeout: WAIT_MS });
      await page.waitForTimeout(SETTLE_MS);
    },
  },
  {
    name: 'look-up',
    contract: 'fr/cadrance-paie.md',
    language: 'fr',
    arrange: async (page) => {
      await reviewed(page);
      await page.keyboard.press('F1');
      await page.keyboard.type('Look Up an Article');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: WAIT_MS });
      await page.keyboard.type('audit');
      await page.waitForTimeout(SETTLE_MS);
    },
  },
  {
    name: 'insert',
    contract: 'fr/cadrance-paie.md',
    language: 'fr',
    arrange: async (page) => {
      await reviewed(page);
      await goTo(page, '44:1');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').first().waitFor({ timeout: WAIT_MS });
      await page.waitForTimeout(SETTLE_MS);
    },
  },
  {
    name: 'inserted',
    contract: 'fr/cadrance-paie.md',
    language: 'fr',
    arrange: async (page) => {
      await reviewed(page);
      await goTo(page, '44:1');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget :text("Insérer la clause")').first().click({ timeout: WAIT_MS });
      await page.waitForTimeout(SETTLE_MS);
    },
  },
];
