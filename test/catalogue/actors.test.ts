import { test } from 'node:test';
import { reads, tells } from '../support/frames.ts';

test('who acts: the subject to the left of the verb', () => {
  reads(tells(), 'en', [
    'holds The Processor shall ⟦notify the Customer of any breach⟧.',
    '– The Customer shall notify the Processor of any breach.',
    '– The employee shall notify the breach.',
    'holds The parties shall ⟦notify a breach⟧ to each other.',
    'holds Shall ⟦notify a breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'holds Le Prestataire ⟦notifie toute violation⟧ au Client.',
    '– Le Client notifie toute violation au Prestataire.',
    '– Le sous-traitant ultérieur notifie toute violation.',
  ]);
});

test('a role after a preposition, or as an owner, is no subject', () => {
  reads(tells(), 'en', [
    'holds The Processor, on behalf of the Customer, shall ⟦notify any breach⟧.',
    "holds The Processor uses the Customer's data and shall ⟦notify any breach⟧.",
    "– The Customer reads the Processor's report and shall notify any breach.",
  ]);
  reads(tells(), 'fr', [
    'holds Le Prestataire, pour le compte du Client, ⟦notifie les violations⟧.',
    '– Le Client, avec le Prestataire, notifie les violations.',
  ]);
});

test('a relative subject governs its own verb only', () => {
  reads(tells(), 'en', [
    'holds The Processor shall delete data which the Customer stores there for its own daily use and ⟦notify any breach⟧.',
    '– The Processor keeps data which the Customer may notify of a breach.',
  ]);
});

test('who acts in the passive: the agent after it, else nobody', () => {
  reads(tells(), 'en', [
    'holds Any ⟦breach shall be notified⟧ by the Processor to the Customer.',
    '– Any breach shall be notified by the Customer to the Processor.',
    'holds The Customer shall be ⟦told of any breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'holds Toute ⟦violation est notifiée⟧ par le Prestataire.',
    '– Toute violation est notifiée par le Client.',
  ]);
  reads(tells({ named: true }), 'en', [
    '– The Customer shall be told of any breach.',
    'holds The Customer shall be ⟦told of any breach⟧ by the Processor.',
  ]);
});

test('who acts in a list: the subject of its stem', () => {
  reads(tells(), 'en', [
    'holds The Processor shall:\n\n- ⟦notify any breach⟧;\n- delete data.',
    '– The Customer shall:\n\n- notify any breach;\n- delete data.',
    'holds The Customer shall:\n\n- delete data;\n- be patient while the Processor ⟦notifies a breach⟧.',
    'holds The Processor, for the staff:\n\n- shall ⟦notify any breach⟧.',
  ]);
  reads(tells(), 'fr', [
    'holds Le Prestataire s’engage à :\n\n- ⟦notifier toute violation⟧ ;\n- supprimer.',
    '– Le Client s’engage à :\n\n- notifier toute violation ;\n- supprimer.',
  ]);
});

test('who acts without a subject or stem: the heading says', () => {
  reads(tells({ named: true }), 'en', [
    'holds # Duties of the Processor\n\nShall ⟦notify any breach⟧.',
    '– # Duties of the Customer\n\nShall notify any breach.',
    '– # Duties of the Processor to the Customer and of the Customer\n\nShall notify any breach.',
    '– # Duties\n\nShall notify any breach.',
    '– # Notice to the Processor\n\nShall notify any breach.',
  ]);
});

test('a pronoun stands for the nearest subject before it', () => {
  reads(tells({ named: true }), 'en', [
    'holds If the Processor learns of it, it shall ⟦notify the breach⟧.',
    'holds The Processor uses data. It shall ⟦notify any breach⟧.',
    '– The Customer uses data. It shall notify any breach.',
    '– It shall notify any breach.',
  ]);
  reads(tells({ named: true }), 'fr', [
    'holds Le Prestataire utilise les données. Il ⟦notifie les violations⟧.',
    '– Le Client utilise les données. Il notifie les violations.',
    'holds Le Client avertit le Prestataire ; ce dernier ⟦notifie la violation⟧.',
  ]);
});

test('“il incombe au Client de …”: whoever it falls to', () => {
  reads(tells({ named: true }), 'fr', [
    '– Il incombe au Client de notifier toute violation.',
    'holds Il incombe au Prestataire de ⟦notifier toute violation⟧.',
    'holds Le Client constate qu’il incombe au Prestataire de ⟦notifier une violation⟧.',
  ]);
  reads(tells({ named: true }), 'en', [
    'holds It falls to the Processor to ⟦notify any breach⟧.',
    '– It falls to the Customer to notify any breach.',
  ]);
});

test('whoever is told or allowed is not who tells', () => {
  reads(tells({ anchor: ['act.delete'], with: [] }), 'en', [
    'holds The Processor shall notify the Customer and ⟦delete⟧ the data.',
    '– The Processor notifies the Processor; the Customer shall delete the data.',
    '– The Processor shall allow to the Customer to delete the data.',
    '– Having told the Processor, the Customer deletes the data.',
  ]);
  reads(tells({ anchor: ['act.delete'], with: [], force: 'any' }), 'fr', [
    '– Nous vous autorisons, Client, à supprimer.',
    'holds Nous pouvons vous ⟦supprimer⟧.',
  ]);
});
