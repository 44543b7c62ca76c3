import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  NEW_AGREEMENT_REQUEST,
  type NewAgreementParams,
  type NewAgreementResult,
} from '../../server/src/protocol/drafts.ts';
import { reviewer } from '../support/citations.ts';
import { startSession } from '../support/session.ts';

const LIMIT = { timeout: 60_000 };

test('an agreement to start from, in either language, with the names that are given', LIMIT, async (context) => {
  const session = await startSession(context);
  const ask = async (params: NewAgreementParams): Promise<string> => {
    const result = (await session.connection.sendRequest(NEW_AGREEMENT_REQUEST, params)) as NewAgreementResult;
    return 'text' in result ? result.text : assert.fail(result.refusal);
  };
  const english = await ask({ language: 'en', variant: 'processor', controller: 'Port of Call Ltd' });
  assert.match(
    english,
    /^# Data Processing Agreement\n[\s\S]*\nPort of Call Ltd, [\s\S]*\n\[to be completed: company name\], /,
  );
  assert.deepEqual(reviewer.review(english).findings, []);
  const french = await ask({ language: 'fr', variant: 'balanced' });
  assert.match(french, /^# Accord de sous-traitance de données personnelles/);
  assert.notEqual(await ask({ language: 'fr', variant: 'controller' }), french);
});
