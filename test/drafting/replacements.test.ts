import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonsData, replacementsData } from '../../server/src/drafting/data.generated.ts';
import { slotsOf } from '../../server/src/drafting/repair/pattern.ts';
import { inflected } from '../../server/src/drafting/repair/verbs.ts';
import { piecesOf } from '../../server/src/drafting/template.ts';
import { en } from '../../server/src/messages/en.ts';
import { reviewer } from '../support/snapshot.ts';

const languages = Object.entries(replacementsData);
const HEAD = /\{head:(\w+)\}/;

/** In the order of the forms: he, they, we; now and later. */
const FRENCH: readonly string[] = [
  'notifier notifie notifient notifions notifiera notifieront notifierons',
  'informer informe informent informons informera informeront informerons',
  'communiquer communique communiquent communiquons communiquera communiqueront communiquerons',
  'coopérer coopère coopèrent coopérons coopérera coopéreront coopérerons',
  'procéder procède procèdent procédons procédera procéderont procéderons',
  'compléter complète complètent complétons complétera compléteront compléterons',
  'protéger protège protègent protégeons protégera protégeront protégerons',
  'engager engage engagent engageons engagera engageront engagerons',
  'remplacer remplace remplacent remplaçons remplacera remplaceront remplacerons',
  'employer emploie emploient employons emploiera emploieront emploierons',
  'envoyer envoie envoient envoyons enverra enverront enverrons',
  'rappeler rappelle rappellent rappelons rappellera rappelleront rappellerons',
  'mener mène mènent menons mènera mèneront mènerons',
  'avertir avertit avertissent avertissons avertira avertiront avertirons',
  'garantir garantit garantissent garantissons garantira garantiront garantirons',
  'fournir fournit fournissent fournissons fournira fourniront fournirons',
  'obtenir obtient obtiennent obtenons obtiendra obtiendront obtiendrons',
  'transmettre transmet transmettent transmettons transmettra transmettront transmettrons',
  'prendre prend prennent prenons prendra prendront prendrons',
  'répondre répond répondent répondons répondra répondront répondrons',
  'détruire détruit détruisent détruisons détruira détruiront détruirons',
  'inscrire inscrit inscrivent inscrivons inscrira inscriront inscrirons',
  'inclure inclut incluent incluons inclura incluront inclurons',
  'être est sont sommes sera seront serons',
  'faire fait font faisons fera feront ferons',
  'prévoir prévoit prévoient prévoyons prévoira prévoiront prévoirons',
  'recourir recourt recourent recourons recourra recourront recourrons',
  'offrir offre offrent offrons offrira offriront offrirons',
  'supprimer supprime suppriment supprimons supprimera supprimeront supprimerons',
  'restituer restitue restituent restituons restituera restitueront restituerons',
  'intégrer intègre intègrent intégrons intégrera intégreront intégrerons',
  'répartir répartit répartissent répartissons répartira répartiront répartirons',
  'renvoyer renvoie renvoient renvoyons renverra renverront renverrons',
  'créer crée créent créons créera créeront créerons',
];

test('French verbs take the forms that a lawyer would write', () => {
  const { verbs } = replacementsData['fr'] ?? assert.fail();
  for (const [verb = '', ...forms] of FRENCH.map((line) => line.split(' ')))
    assert.deepEqual(
      verbs.forms.map((form) => inflected(verb, form, verbs)),
      forms,
      verb,
    );
});

test('verbs that we cannot be sure of, and other words, have no forms', () => {
  const { verbs } = replacementsData['fr'] ?? assert.fail();
  for (const word of ['geler', 'projeter', 'mourir', 'savoir', 'devoir', 'données', 'avec', 'notamment', 'sous'])
    assert.equal(inflected(word, 'present.3s', verbs), undefined, word);
});

test('what is done about reasons is done about reasons that are told', () => {
  const neutral = en.reason('never heard of');
  for (const reason of Object.values(reasonsData).flat()) assert.notEqual(en.reason(reason), neutral, reason);
});

for (const [language, { verbs, heads, duties, replacements, deadlines }] of languages)
  test(`${language}: what is found and put can be read, for reasons that are told`, () => {
    const neutral = en.reason('never heard of');
    const elements = reviewer.catalogue
      .ofProfile('dpa')
      .flatMap(({ id, elements }) => elements.map((one) => `${id}.${one.id}`));
    for (const reason of replacements.flatMap(({ reasons }) => reasons))
      assert.ok(elements.includes(reason) || en.reason(reason) !== neutral, reason);
    for (const { find, put } of replacements) {
      const head = HEAD.exec(find)?.[1];
      if (head !== undefined) assert.ok(heads[head], find);
      const slots = slotsOf(find.replace(HEAD, 'x'));
      for (const [whole, token = ''] of put.matchAll(/\{([^}]+)\}/g)) {
        const [from, to] = token.split('..').map(Number);
        if (Number(from) > 0) assert.ok(Number(to ?? from) <= slots.length, put);
        else if (token.startsWith('verb')) assert.ok(slots.some(({ kind }) => kind === 'verb') && head, put);
        else if (token === 'aside') assert.ok(slots.some(({ kind }) => kind === 'aside'));
        else if (token === 'duty:head') assert.ok(head !== undefined);
        else if (token !== 'duty') assert.equal(piecesOf(`{${whole}}`)[0]?.kind, 'name', put);
      }
    }
    for (const form of Object.values(heads).flatMap((head) => Object.values(head))) {
      assert.ok(verbs.forms.includes(form), form);
      assert.ok(duties[form], form);
    }
    for (const [end, forms] of Object.entries(verbs.endings))
      assert.ok(forms === '' || forms.split(' ').length === verbs.forms.length, end);
    assert.ok(deadlines.length > 0);
  });
