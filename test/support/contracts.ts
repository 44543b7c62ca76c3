/** A short fictional contract: complete on instructions, weak on confidentiality, silent on audits. */
export const FRENCH = [
  '# Accord de sous-traitance des données',
  '',
  'Entre la société Brumelle (le responsable du traitement) et la société Kestrel (le sous-traitant).',
  '',
  '## 1. Instructions',
  '',
  'Le sous-traitant ne traite les données à caractère personnel que sur instruction documentée du responsable du traitement.',
  '',
  '## 2. Confidentialité',
  '',
  'Le sous-traitant s’efforce de soumettre son personnel autorisé à une obligation de confidentialité.',
  '',
  '## 3. Audits',
  '',
  'Article réservé.',
  '',
  '## 4. Violations',
  '',
  'Le sous-traitant notifie au responsable du traitement toute violation de données à caractère personnel dans les meilleurs délais.',
  '',
].join('\n');

/** The same in English, with other gaps. */
export const ENGLISH = [
  '# Data processing agreement',
  '',
  'Between Alder Ltd (the controller) and Pike Ltd (the processor).',
  '',
  '## 1. Instructions',
  '',
  'The processor shall process the personal data only on documented instructions from the controller.',
  '',
  '## 2. Breaches',
  '',
  'The processor may notify the controller of personal data breaches without undue delay.',
  '',
  '## 3. Audits',
  '',
  'The processor shall allow for and contribute to audits, including on-site inspections, conducted by the controller or an auditor mandated by the controller.',
  '',
].join('\n');

export const README = ['# Kestrel', '', 'A small tool that renames photographs.', '', '```', 'npm i', '```', ''].join(
  '\n',
);
