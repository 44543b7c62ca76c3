import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import type { ActFile } from '../../server/src/regulation/actFile.ts';
import { importAct } from '../../server/src/regulation/official/importAct.ts';
import { type GivenFile, isRefusal } from '../../server/src/regulation/official/refusal.ts';
import { CONSOLIDATED_PAGE, CONSOLIDATION, FORMEX, OLD_PAGE, PAGE, SAVED_PAGE } from '../support/fictionalActs.ts';
import { accepted, fileOf, NO_OFFICIAL_FILES, official, REGISTER, TODAY } from '../support/officialFiles.ts';
import { random } from '../support/random.ts';

const options = { register: REGISTER, taken: TODAY };
const imported = (file: GivenFile) => importAct([file], options);

/** Cuts a file at random places: each time it is refused, or whole to the last unit. */
function cutEverywhere(file: GivenFile, times: number, seed: number): void {
  const whole: ActFile = accepted(imported(file));
  const { below } = random(seed);
  for (let time = 0; time < times; time++) {
    const end = below(file.bytes.length);
    const result = imported({ name: file.name, bytes: file.bytes.subarray(0, end) });
    if (!isRefusal(result)) assert.deepEqual(result, whole, `${file.name} cut at ${end} (seed ${seed})`);
  }
}

test('a fictional act cut at 200 places is refused or whole, in every form', () => {
  const sources = { FORMEX, CONSOLIDATION, PAGE, OLD_PAGE, SAVED_PAGE, CONSOLIDATED_PAGE };
  for (const [name, text] of Object.entries(sources)) cutEverywhere(fileOf(name, text), 200, name.length);
  const archive = zipSync({ 'act.xml': new TextEncoder().encode(FORMEX) });
  cutEverywhere({ name: 'act.zip', bytes: archive }, 200, 11);
});

test('official files cut at random places are refused or whole', { skip: NO_OFFICIAL_FILES }, () => {
  cutEverywhere(official('32016R0679.fr.fmx.xml'), 60, 1);
  cutEverywhere(official('02016R0679-20160504.en.fmx.xml'), 60, 2);
  cutEverywhere(official('32016R0679.fr.saved-from-browser.html'), 40, 3);
  cutEverywhere(official('32016R0679.en.old-layout-2016.html'), 40, 4);
  cutEverywhere(official('02016R0679-20160504.en.fmx.zip'), 60, 5);
  cutEverywhere(official('32024R1689.en.fmx.xml'), 40, 6);
});
