/** Small fictional documents with the kind they are of. */
export interface KindDocument {
  readonly name: string;
  readonly kind: 'dpa' | 'privacy-notice' | 'other';
  readonly text: string;
}

/** Documents that are no data processing agreement and no privacy notice, however much some speak of personal data. */
export const OTHERS: readonly KindDocument[] = [
  {
    name: 'README of a software project',
    kind: 'other',
    text: `# ledgerly

A small library for double-entry bookkeeping in the browser.

## Installation

\`\`\`sh
npm install ledgerly
\`\`\`

## Usage

Import the library, create a journal, add entries. The command line prints a balance sheet.

## Contributing

Pull requests are welcome. Run the scripts of the repository before you open one.

## License

MIT licence`,
  },
  {
    name: 'README of a tool for data processing agreements',
    kind: 'other',
    text: `# dpa-lint: checks a data processing agreement

dpa-lint is an open source command line tool. It reads a DPA and tells which clauses of Article 28 are there.

- sub-processors: prior authorisation, notice of changes
- audits by the controller
- deletion or return at the end of the contract
- notification of a personal data breach

Install it from npm, or clone the git repository and run the build. Issues and pull requests go to GitHub.
The CLI needs Node.js. Each script is documented in the repository, the changelog lists what is new.`,
  },
  {
    name: 'recipe',
    kind: 'other',
    text: `# Tarte aux mirabelles

Pour six personnes. Préparation : 20 minutes.

1. Étaler la pâte et la piquer.
2. Dénoyauter les mirabelles, les ranger en rosace.
3. Battre deux œufs avec la crème et le sucre, verser sur les fruits.
4. Cuire 35 minutes à 190 °C, laisser tiédir avant de servir.`,
  },
  {
    name: 'terms with a paragraph on data protection',
    kind: 'other',
    text: `# Terms and conditions of Wicklow Kayak Rental

1. Prices. All prices include VAT. Payment is due when you pick up the kayak.
2. Deposit. We keep a deposit of 80 euros and refund it on return.
3. Cancellation. You may cancel free of charge until the evening before.
4. Liability. We are not liable for indirect damages. Your insurance covers the rest.
5. Data protection. If we handle personal data on behalf of a business customer, we act as its processor, follow its instructions
and assist it where Article 28 GDPR so requires. The details are in a separate agreement.
6. Governing law. Irish law applies.`,
  },
  {
    name: 'conditions générales avec une clause de sous-traitance',
    kind: 'other',
    text: `Conditions générales de vente
Société Vélocargo, édition 2026

Article 1 - Commande. La commande est ferme à réception de l'acompte.
Article 2 - Prix. Les prix sont révisables chaque année. Toute facture impayée produit intérêt.
Article 3 - Livraison. Les délais de livraison sont indicatifs. La force majeure suspend les obligations.
Article 4 - Propriété intellectuelle. La marque et les logiciels restent la propriété du vendeur.
Article 5 - Données personnelles. Lorsque Vélocargo traite des données pour le compte du client, elle agit sur instruction de celui-ci,
assure la confidentialité, notifie toute violation de données et n'engage pas de sous-traitant ultérieur sans le prévenir.
Article 6 - Droit applicable. Le droit français s'applique. Les tribunaux de Dunkerque sont compétents.`,
  },
  {
    name: 'job advertisement',
    kind: 'other',
    text: `# Data protection officer (part time)

We are hiring! The town library of Ballinmore looks for a data protection officer.

You advise staff on the GDPR, keep the record of processing, help with impact assessments and answer requests for access.
You have a degree in law and three years of experience. We offer 20 hours a week and a bicycle.

Send your application to jobs@ballinmore.example before 1 June. Applications are deleted after six months.`,
  },
  {
    name: 'internal data protection policy',
    kind: 'other',
    text: `# Staff policy on personal data

Everybody who works at Harrow Mill Foods follows these rules.

- Collect only what you need and delete it when you no longer need it.
- Lock your screen. Never send payroll files by e-mail.
- Tell the data protection officer at once when a laptop is lost or a personal data breach is suspected.
- Before you buy software that holds personal data, ask the legal team for a data processing agreement with the supplier.
- Requests of data subjects go to the privacy desk within one working day.

Managers check once a year that the rules are followed.`,
  },
  {
    name: 'non-disclosure agreement',
    kind: 'other',
    text: `# Accord de confidentialité

Entre la société Brumaire Optique et la société Atelier Kestrel.

1. Chaque partie garde secrètes les informations confidentielles de l'autre et ne les communique qu'à ses salariés qui en ont besoin.
2. Les salariés sont tenus au secret.
3. À la fin des discussions, les documents sont restitués ou détruits.
4. L'accord dure trois ans. Le droit français s'applique.`,
  },
  {
    name: 'blog post about data processing agreements',
    kind: 'other',
    text: `# What is a data processing agreement, and do I need one?

Sooner or later a customer asks you for a DPA. In this article we explain what that is and what to look for.

## What is a DPA?

A DPA is a contract between a controller and a processor. The GDPR requires one whenever somebody handles personal data for you.

## What must it contain?

It should contain the documented instructions, confidentiality of staff, security, sub-processors, assistance with requests, breach
notification, deletion at the end of the contract and audits. Make sure that audits are not priced out.

## Do I need to sign one?

Yes, you need a DPA with every processor. You should keep a list. Download our template for small companies.

## Key takeaways

Read the DPA before you sign it. Common mistakes: no list of sub-processors, no deadline for breaches.`,
  },
  {
    name: 'foire aux questions sur un DPA',
    kind: 'other',
    text: `# Foire aux questions : notre DPA

## Qu'est-ce qu'un DPA ?

C'est l'accord de sous-traitance prévu par l'article 28 du RGPD. Il encadre les instructions documentées, les sous-traitants ultérieurs et les audits.

## Comment signer le DPA ?

Le DPA est accepté avec les conditions générales. Un DPA signé peut être demandé par courriel.

## Puis-je modifier le DPA ?

Non, notre DPA est un document standard. En cas de violation de données, nous notifions le client sous 48 heures : le DPA le précise.

## Où télécharger le DPA ?

Dans votre espace client, rubrique Documents.`,
  },
  {
    name: 'controller-to-controller agreement in French',
    kind: 'other',
    text: `# Convention de partage de données entre la Ville de Sarmelle et l'Office du tourisme

1. Chaque partie est responsable de traitement indépendant pour les données qu'elle reçoit. Ni l'une ni l'autre n'est sous-traitant.
2. Les parties sont des responsables du traitement distincts : chacune informe les personnes et répond à leurs demandes.
3. Les données partagées sont les fréquentations mensuelles et les adresses des hébergeurs.
4. En cas de violation de données, la partie concernée prévient l'autre.
5. La convention dure deux ans.`,
  },
  {
    name: 'joint controllers in English',
    kind: 'other',
    text: `# Arrangement under Article 26 GDPR

The Harbour Choir and the Tidewater Orchestra run one ticket shop. They are joint controllers of the data of ticket buyers.

1. The parties jointly determine the purposes and means of the processing.
2. The Choir informs the data subjects. The Orchestra answers their requests and notifies personal data breaches.
3. Each joint controller keeps its own part secure and assists the other.
4. The essence of this arrangement is printed on the tickets.`,
  },
  {
    name: 'page on security',
    kind: 'other',
    text: `# Security at Pinwheel

We encrypt data at rest with AES-256 and in transit with TLS 1.3. Backups are encrypted and tested every month.

## Infrastructure

Our servers run in two data centres. Firewalls, monitoring and logging are managed centrally. Vulnerabilities are patched within a week.

## Access control

Staff use two-factor authentication and are bound by confidentiality. Access is logged.

## Incidents

If an incident affects your data we notify you without undue delay. Our sub-processors are listed on a separate page.

## Compliance

Penetration tests take place twice a year. A data processing agreement is available on request.`,
  },
  {
    name: 'record of processing activities',
    kind: 'other',
    text: `# Registre des activités de traitement

| Traitement | Finalité | Personnes | Données | Destinataires | Durée |
|---|---|---|---|---|---|
| Paie | Verser les salaires | Salariés | Identité, RIB | Banque, sous-traitant de paie | 5 ans |
| Recrutement | Choisir les candidats | Candidats | CV | Direction | 2 ans |
| Vidéosurveillance | Sécurité des locaux | Visiteurs | Images | Gardien | 1 mois |`,
  },
  {
    name: 'one clause and nothing else',
    kind: 'other',
    text: 'The Supplier keeps the machine in good repair and replaces worn parts within ten days.',
  },
  { name: 'nothing', kind: 'other', text: '' },
];
