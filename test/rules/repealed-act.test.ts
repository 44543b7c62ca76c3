import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fr } from '../../server/src/messages/fr.ts';
import { remarksIn, told } from '../support/remarks.ts';

test('an act that is past is told with what took its place, and since when', () => {
  assert.deepEqual(told('Data is handled under Directive 95/46/EC.'), [
    'repealed-act: Directive 95/46/EC: Directive 95/46/EC was repealed with effect from 25 May 2018 by Regulation (EU) 2016/679 (Article 94(1)).',
  ]);
  assert.deepEqual(told('Transfers rely on the EU-US Privacy Shield.'), [
    'repealed-act: EU-US Privacy Shield: Implementing Decision (EU) 2016/1250 was declared invalid on 16 July 2020 (case C-311/18); Implementing Decision (EU) 2023/1795 took its place on 10 July 2023.',
  ]);
  assert.deepEqual(told('Transfers rely on the clauses of Decision 2010/87/EU.'), [
    'repealed-act: Decision 2010/87/EU: Decision 2010/87/EU was repealed with effect from 27 September 2021 by Implementing Decision (EU) 2021/914 (Article 4(3)); contracts concluded under it were good until 27 December 2022.',
  ]);
  assert.deepEqual(told('Institutions follow Regulation (EC) No 45/2001.'), [
    'repealed-act: Regulation (EC) No 45/2001: Regulation (EC) No 45/2001 was repealed with effect from 11 December 2018 by Regulation (EU) 2018/1725 (Article 99).',
  ]);
});

test('in French too', () => {
  assert.deepEqual(told('Les données relèvent de la directive 95/46/CE.', fr), [
    'repealed-act: directive 95/46/CE: Le règlement (UE) 2016/679 (article 94, paragraphe 1) a abrogé la directive 95/46/CE avec effet au 25 mai 2018.',
  ]);
  assert.deepEqual(told('Les transferts reposent sur le Privacy Shield.', fr), [
    'repealed-act: Privacy Shield: La Cour de justice a invalidé la décision d’exécution (UE) 2016/1250 le 16 juillet 2020 (affaire C-311/18) ; la décision d’exécution (UE) 2023/1795 a pris sa place le 10 juillet 2023.',
  ]);
  assert.deepEqual(told('Voir les clauses de la décision 2010/87/UE.', fr), [
    'repealed-act: décision 2010/87/UE: La décision d’exécution (UE) 2021/914 (article 4, paragraphe 3) a abrogé la décision 2010/87/UE avec effet au 27 septembre 2021 ; les contrats conclus sur cette base ont valu jusqu’au 27 décembre 2022.',
  ]);
});

test('an act is told once, with how often it is named', () => {
  const text = 'See Directive 95/46/EC.\n\nArticle 25 of Directive 95/46/EC applies.';
  const [one, ...others] = told(text);
  assert.match(one ?? '', /It is named in 2 places\.$/);
  assert.deepEqual(others, []);
  assert.deepEqual(remarksIn(text)[0]?.provision, 'GDPR 94(1)');
});

test('a sentence that says itself that the act is past is left alone', () => {
  for (const text of [
    'Regulation (EU) 2016/679 repealing Directive 95/46/EC applies.',
    'Directive 95/46/EC was replaced by the GDPR.',
    'The former Privacy Shield is no mechanism for transfers.',
    'The clauses supersede those of Decision 2010/87/EU.',
    'Le règlement (UE) 2016/679 abrogeant la directive 95/46/CE s’applique.',
    'La directive 95/46/CE, abrogée par le RGPD, ne s’applique plus.',
    'Le Privacy Shield, invalidé par l’arrêt Schrems II, ne fonde aucun transfert.',
    'The Swiss-U.S. Privacy Shield is another framework.',
    'Transfers rely on the EU-US Data Privacy Framework and Decision (EU) 2021/914.',
  ])
    assert.deepEqual(told(text), [], text);
});
