import type { KindDocument } from './kindDocuments.ts';

/** Small fictional data processing agreements, in different styles. */
export const AGREEMENTS: readonly KindDocument[] = [
  {
    name: 'letter style',
    kind: 'dpa',
    text: `Dear Madam,

You asked us to put our duties as your processor in writing. Here they are.

We process the addresses of your subscribers on your documented instructions only. Everyone at our workshop who sees them has signed
a promise of confidentiality. We take the measures that Article 32 GDPR asks for.

We hire no sub-processor before you have agreed. We assist you with requests of data subjects and with your duties under Articles 32 to 36.
We notify you of any personal data breach within a day.

When our contract ends we delete or return the addresses, as you choose. You may audit us and we hand you the documents that prove all this.`,
  },
  {
    name: 'schedule without the word agreement',
    kind: 'dpa',
    text: `SCHEDULE 4
DATA

1. The Buyer is controller, the Haulier is processor of the Delivery Data.
2. The Haulier shall process Delivery Data only on the written instructions of the Buyer.
3. The Haulier shall ensure that its personnel are bound by confidentiality.
4. The Haulier shall not engage a sub-processor without the prior consent of the Buyer and shall impose the same duties on it.
5. The Haulier shall notify the Buyer of a personal data breach within 24 hours and assist it with requests from data subjects.
6. On expiry of the contract the Haulier shall delete or return Delivery Data.
7. The Haulier shall submit to audits by the Buyer.`,
  },
  {
    name: 'clause brève en français',
    kind: 'dpa',
    text: `Clause de sous-traitance RGPD

Le prestataire traite les données pour le compte du client et sur ses instructions documentées. Son personnel est tenu à la confidentialité.
Il ne recrute pas de sous-traitant ultérieur sans accord écrit. Il notifie au client toute violation de données dans les 24 heures et l'aide
à répondre aux demandes des personnes. Au terme du contrat, il supprime ou restitue les données. Il se prête aux audits du client.`,
  },
  {
    name: 'tableau d’engagements',
    kind: 'dpa',
    text: `# Annexe 2 – Protection des données

| Sujet | Engagement du prestataire |
|---|---|
| Instructions | Il agit sur instruction documentée de la collectivité |
| Confidentialité | Son personnel signe un engagement de confidentialité |
| Sous-traitants ultérieurs | Autorisation écrite préalable |
| Violation de données | Il notifie la collectivité sous 24 heures |
| Fin du contrat | Il restitue puis supprime les données au terme du marché |
| Audit | La collectivité peut auditer le prestataire |`,
  },
  {
    name: 'German contract',
    kind: 'dpa',
    text: `# Vertrag zur Auftragsverarbeitung

Zwischen der Gärtnerei Lindwurm (Auftraggeber) und der Rechenwerk Nord GmbH (Auftragnehmer).

1. Der Auftragnehmer verarbeitet die Daten nur auf dokumentierte Weisung des Auftraggebers.
2. Die Mitarbeiter des Auftragnehmers sind auf Vertraulichkeit verpflichtet.
3. Unterauftragnehmer werden nur mit Zustimmung des Auftraggebers eingesetzt.
4. Nach Ende des Auftrags werden die Daten gelöscht.`,
  },
  {
    name: 'Spanish contract',
    kind: 'dpa',
    text: `# Contrato de encargado del tratamiento

El encargado tratará los datos por cuenta del responsable y siguiendo sus instrucciones documentadas.
El encargado no contratará a otro encargado sin autorización. Los subencargados tendrán las mismas obligaciones.
Al final del contrato el encargado suprimirá los datos.`,
  },
  {
    name: 'Italian appointment',
    kind: 'dpa',
    text: `# Atto di nomina a responsabile del trattamento

Il titolare nomina la società responsabile del trattamento ai sensi dell'art. 28.
Il responsabile tratta i dati per conto del titolare e secondo le istruzioni documentate.
Il responsabile non ricorre a un sub-responsabile senza autorizzazione.`,
  },
];

/** Small fictional privacy notices. */
export const NOTICES: readonly KindDocument[] = [
  {
    name: 'short notice in English',
    kind: 'privacy-notice',
    text: `# Privacy

The Otter Bookshop is the controller. When you order a book we collect your name and your address. Our legal basis is the contract with you.
We keep your data for ten years, as tax law demands. You have the right to access, rectify and erase your data.
You may lodge a complaint with the data protection commission. We use no cookies.`,
  },
  {
    name: 'notice d’information aux salariés',
    kind: 'privacy-notice',
    text: `Notice d'information des salariés

La Fonderie Aubrac est responsable du traitement. Nous recueillons vos données pour gérer la paie. La base légale est le contrat de travail.
Vos données sont conservées cinq ans. Elles sont transmises à notre prestataire de paie, qui agit comme sous-traitant.
Vous disposez d'un droit d'accès et de rectification. Vous pouvez introduire une réclamation auprès de la CNIL.`,
  },
  {
    name: 'notice that names processors and audits',
    kind: 'privacy-notice',
    text: `# Privacy policy of Larkspur Yoga

## What we collect

When you book a class we collect your name, your email and your payment details.

## Why, and the legal basis

We use your data to run the class you booked (contract) and to send the newsletter (your consent, which you may withdraw).

## Who receives your data

Our processors act on our documented instructions. We sign a data processing agreement with each, and we audit them.

## Your rights

You have the right to ask for a copy, to object and to lodge a complaint with the supervisory authority.`,
  },
];
