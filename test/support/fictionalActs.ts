// A regulation that nobody adopted, in each of the forms in which regulations are published.

const TITLE = 'on the lamps of lighthouses, and repealing Directive 1999/1/EC';
const LIST_NOTE = 'Regulation (EU) 2030/5 on wicks (OJ L 5, 6.1.2030, p. 9).';

/** The Formex of the act as published. */
export const FORMEX = `<?xml version="1.0" encoding="UTF-8"?>
<!-- an act that nobody adopted -->
<ACT xmlns:fmx="http://opoce"><BIB.INSTANCE><DOCUMENT.REF FILE="L_2031012EN.01000101.doc.xml"><COLL>L</COLL><NO.OJ>12</NO.OJ>
<YEAR>2031</YEAR><LG.OJ>EN</LG.OJ><PAGE.FIRST>1</PAGE.FIRST></DOCUMENT.REF><DATE ISO="20310102">20310102</DATE><LG.DOC>EN</LG.DOC>
<NO.DOC FORMAT="YN"><NO.CURRENT>77</NO.CURRENT><YEAR>2031</YEAR><COM>EU</COM></NO.DOC></BIB.INSTANCE>
<TITLE><TI><P><HT TYPE="UC">Regulation</HT> (EU) 2031/77</P><P>${TITLE}</P></TI></TITLE>
<PREAMBLE><PREAMBLE.INIT>THE KEEPERS,</PREAMBLE.INIT><GR.CONSID><GR.CONSID.INIT>Whereas:</GR.CONSID.INIT>
<CONSID><NP><NO.P>(1)</NO.P><TXT>Ships look for <QUOT.START CODE="2018" ID="Q1" REF.END="Q2"/>lamps<QUOT.END CODE="2019" ID="Q2" REF.START="Q1"/>.</TXT></NP></CONSID>
<CONSID><NP><NO.P>(2)</NO.P><TXT>Keepers sleep by day.</TXT><P>They wake at dusk &amp; look out.</P></NP></CONSID>
</GR.CONSID><PREAMBLE.FINAL>HAVE AGREED:</PREAMBLE.FINAL></PREAMBLE>
<ENACTING.TERMS>
<DIVISION><TITLE><TI><P><HT TYPE="ITALIC">CHAPTER I</HT></P></TI><STI><P>Light</P></STI></TITLE>
<ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART>Lamps</STI.ART>
<PARAG IDENTIFIER="001.001"><NO.PARAG>1.</NO.PARAG><ALINEA>Each tower has a lamp<NOTE NOTE.ID="E1"><P>${LIST_NOTE}</P></NOTE>.</ALINEA>
<ALINEA>It costs <FT TYPE="NUMBER">1250000</FT> crowns.</ALINEA></PARAG>
<?PAGE NO="2"?><PARAG IDENTIFIER="001.002"><NO.PARAG>2.</NO.PARAG><ALINEA><P>A lamp has:</P><LIST TYPE="alpha">
<ITEM><NP><NO.P>(a)</NO.P><TXT>a wick that:</TXT><P><LIST TYPE="roman"><ITEM><NP><NO.P>(i)</NO.P><TXT>is dry;</TXT></NP></ITEM>
<ITEM><NP><NO.P>(ii)</NO.P><TXT>burns;</TXT></NP></ITEM></LIST></P><P>unless it is spare;</P></NP></ITEM>
<ITEM><NP><NO.P>(b)</NO.P><TXT>a glass.</TXT></NP></ITEM></LIST></ALINEA><ALINEA>Point (b) applies at night only.</ALINEA></PARAG>
</ARTICLE></DIVISION>
<DIVISION><TITLE><TI><P>CHAPTER II</P></TI><STI><P>Keepers</P></STI></TITLE>
<DIVISION><TITLE><TI><P>Section 1</P></TI><STI><P>Names</P></STI></TITLE>
<ARTICLE IDENTIFIER="002"><TI.ART>Article 2</TI.ART><STI.ART>Definitions</STI.ART><ALINEA><P>In this Regulation:</P><DLIST SEPARATOR=":">
<DLIST.ITEM><PREFIX>(1)</PREFIX><TERM><QUOT.START CODE="2018"/>keeper<QUOT.END CODE="2019"/></TERM><DEFINITION>who keeps a lamp;</DEFINITION></DLIST.ITEM>
<DLIST.ITEM><PREFIX>(2)</PREFIX><TERM><QUOT.START CODE="2018"/>night<QUOT.END CODE="2019"/></TERM><DEFINITION><LIST TYPE="DASH"><ITEM><P>dusk, or</P></ITEM><ITEM><P>fog.</P></ITEM></LIST></DEFINITION></DLIST.ITEM>
</DLIST></ALINEA></ARTICLE></DIVISION>
<DIVISION><TITLE><TI><P>Section 2</P></TI><STI><P>Duties</P></STI></TITLE>
<ARTICLE IDENTIFIER="003"><TI.ART>Article 3</TI.ART><STI.ART>Watch</STI.ART><ALINEA>Keepers watch.</ALINEA><ALINEA>Two keepers watch by turns.</ALINEA></ARTICLE>
<ARTICLE IDENTIFIER="004"><TI.ART>Article 4</TI.ART><STI.ART><P>Amendment</P></STI.ART><ALINEA><P>Article 9 of Regulation (EU) 2030/5 reads:</P>
<QUOT.S LEVEL="1"><ARTICLE IDENTIFIER="009"><TI.ART><QUOT.START CODE="2018"/>Article 9</TI.ART><PARAG IDENTIFIER="009.001"><NO.PARAG>1.</NO.PARAG><ALINEA>Wicks are white.<QUOT.END CODE="2019"/></ALINEA></PARAG></ARTICLE></QUOT.S>.</ALINEA></ARTICLE>
</DIVISION></DIVISION></ENACTING.TERMS><FINAL><P>Done at the Cape.</P></FINAL></ACT>
`;

/** Its consolidation after a corrigendum, which has changed Article 3. */
export const CONSOLIDATION = FORMEX.replace(
  /<ACT[\s\S]*?<\/BIB\.INSTANCE>/,
  `<CONS.ACT><INFO.CONSLEG CONSLEG.REF="2031R0077" CONSLEG.DATE="20310505" START.DATE="20310201"/><CONS.DOC>
<BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><FAM.COMP LEG.VAL="REG"><BIB.DATA><BIB.INSTANCE.CONS><DOCUMENT.REF.CONS><COLL>L</COLL>
<NO.OJ>12</NO.OJ><YEAR>2031</YEAR><PAGE.FIRST>1</PAGE.FIRST></DOCUMENT.REF.CONS></BIB.INSTANCE.CONS><NO.CELEX>32031R0077</NO.CELEX></BIB.DATA>
<GR.CORRIG><CORRIG><BIB.DATA><BIB.INSTANCE.CONS><DOCUMENT.REF.CONS><COLL>L</COLL><NO.OJ>40</NO.OJ>
<YEAR>2031</YEAR><PAGE.FIRST>2</PAGE.FIRST></DOCUMENT.REF.CONS><DATE ISO="20310505">20310505</DATE></BIB.INSTANCE.CONS><NO.CELEX>32031R0077R(01)</NO.CELEX></BIB.DATA></CORRIG></GR.CORRIG></FAM.COMP>`,
)
  .replace(/<PREAMBLE>[\s\S]*<\/PREAMBLE>/, '<PREAMBLE><PREAMBLE.INIT/><PREAMBLE.FINAL/></PREAMBLE>')
  .replace(
    '<ALINEA>Keepers watch.',
    '<?CLG.MDFO ID="O1" ACTION="REPLACED" ACTIVE.DOC="32031R0077R(01)" MOD.LEVEL="1"?><ALINEA>Keepers watch by night.<?CLG.MDFC ID="C1"?>',
  )
  .replace('</ACT>', '</CONS.DOC></CONS.ACT>');

/** The corrigendum. */
export const CORRIGENDUM = `<?xml version="1.0"?><CORR><BIB.INSTANCE><DOCUMENT.REF><COLL>L</COLL><NO.OJ>40</NO.OJ><YEAR>2031</YEAR>
<LG.OJ>EN</LG.OJ><PAGE.FIRST>3</PAGE.FIRST></DOCUMENT.REF><DATE ISO="20310505">20310505</DATE><LG.DOC>EN</LG.DOC></BIB.INSTANCE>
<TITLE><TI><P>Corrigendum to Regulation (EU) 2031/77 ${TITLE}</P></TI></TITLE><CONTENTS.CORR>
<CORRECTION><DESCRIPTION>On page 2, recital 2, first sentence:</DESCRIPTION><OLD.CORR><P>for:</P><QUOT.S LEVEL="1"><P><QUOT.START CODE="2018" ID="S1" REF.END="E1"/>… sleep by day.<QUOT.END CODE="2019" ID="E1" REF.START="S1"/>,</P></QUOT.S></OLD.CORR>
<NEW.CORR><P>read:</P><QUOT.S LEVEL="1"><P><QUOT.START CODE="2018" ID="S2" REF.END="E2"/>… rest by day.<QUOT.END CODE="2019" ID="E2" REF.START="S2"/>.</P></QUOT.S></NEW.CORR></CORRECTION>
<CORRECTION><DESCRIPTION>On page 3, Article 3:</DESCRIPTION><OLD.CORR><P>for:</P><QUOT.S LEVEL="1"><ALINEA><QUOT.START CODE="2018" ID="S3" REF.END="E3"/>Keepers watch.<QUOT.END CODE="2019" ID="E3" REF.START="S3"/></ALINEA></QUOT.S></OLD.CORR>
<NEW.CORR><P>read:</P><QUOT.S LEVEL="1"><ALINEA><QUOT.START CODE="2018" ID="S4" REF.END="E4"/>Keepers watch by night.<QUOT.END CODE="2019" ID="E4" REF.START="S4"/></ALINEA></QUOT.S></NEW.CORR></CORRECTION>
</CONTENTS.CORR></CORR>`;

const point = (o: string, label: string, inside: string) =>
  `<table><col width="4%"/><col width="96%"/><tbody><tr><td valign="top"><p class="${o}normal">${label}</p></td><td valign="top">${inside}</td></tr></tbody></table>`;

/** The body of a page in the present layout (prefix `oj-`) or, with no prefix, of the old one without divisions. */
function body(o: string): string {
  const p = (text: string) => `<p class="${o}normal">${text}</p>`;
  const call = '\u00a0<a id="ntc1-E1" href="#ntr1-E1">(<span class="super">1</span>)</a>';
  const article = (number: number, title: string, inside: string) =>
    o === ''
      ? `<p class="ti-art">Article ${number}</p><p class="sti-art">${title}</p>${inside}`
      : `<div class="eli-subdivision" id="art_${number}"><p class="oj-ti-art">Article ${number}</p><div class="eli-title" id="art_${number}.tit_1"><p class="oj-sti-art">${title}</p></div>${inside}</div>`;
  const paragraph = (id: string, inside: string) => (o === '' ? inside : `<div id="${id}">${inside}</div>`);
  const heading = (id: string, label: string, title: string) =>
    `<p class="${o}ti-section-1"><span class="${o}italic">${label}</span></p><div class="eli-title" id="${id}"><p class="${o}ti-section-2">${title}</p></div>`;
  const nested = point(o, '(i)', p('is dry;')) + point(o, '(ii)', p('burns;'));
  const dashes = point(o, '—', p('dusk, or')) + point(o, '—', p('fog.'));
  return `<table><tr><td><p class="${o}hd-date">3.1.2031</p></td><td><p class="${o}hd-lg">EN</p></td><td><p class="${o}hd-ti">Official Journal</p></td><td><p class="${o}hd-oj">L\u00a012/1</p></td></tr></table>
<div class="eli-container"><div class="eli-main-title" id="tit_1"><p class="${o}doc-ti">Regulation (EU) 2031/77
 </p><p class="${o}doc-ti">${TITLE}</p></div>
<div id="pbl_1">${p('THE KEEPERS,')}${p('Whereas:')}${point(o, '(1)', p('Ships look for ‘lamps’.'))}
${point(o, '(2)', p('Keepers sleep by day.') + p('They wake at dusk &amp; look out.'))}${p('HAVE AGREED:')}</div>
<div id="enc_1"><div id="cpt_I">${heading('cpt_I.tit_1', 'CHAPTER I', 'Light')}
${article(
  1,
  'Lamps',
  `${paragraph('001.001', p(`1.\u00a0\u00a0\u00a0Each tower has a lamp${call}.`) + p('It costs 1\u00a0250\u00a0000 crowns.'))}
${paragraph('001.002', p('2.\u00a0\u00a0\u00a0A lamp has:') + point(o, '(a)', `${p('a wick that:') + nested + p('unless it is spare;')}`) + point(o, '(b)', p('a glass.')) + p('Point (b) applies at night only.'))}`,
)}</div>
<div id="cpt_II">${heading('cpt_II.tit_1', 'CHAPTER II', 'Keepers')}<div id="cpt_II.sct_1">${heading('x', 'Section 1', 'Names')}
${article(2, 'Definitions', p('In this Regulation:') + point(o, '(1)', p('‘keeper’: who keeps a lamp;')) + point(o, '(2)', p('‘night’:') + dashes))}</div>
<div id="cpt_II.sct_2">${heading('y', 'Section 2', 'Duties')}${article(3, 'Watch', p('Keepers watch.') + p('Two keepers watch by turns.'))}
${article(4, 'Amendment', p('Article 9 of Regulation (EU) 2030/5 reads:'))}</div></div></div>
<div class="eli-subdivision" id="fnp_1"><div class="${o}final">${p('Done at the Cape.')}</div></div>
<hr class="${o}note"><p class="${o}note"><a id="ntr1-E1" href="#ntc1-E1">(<span class="super">1</span>)</a>\u00a0\u00a0${LIST_NOTE}</p></div>`;
}

const page = (inside: string, before = '') => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "xhtml-strict.dtd">
${before}<html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"><link rel="stylesheet" href='x.css'>
<title>L_2031012EN.01000101.xml</title><script>if (1 < 2) document.write("<p class='oj-ti-art'>Article 9</p>");</script></head>
<body>${inside}</body></html>
`;

/** The page of EUR-Lex in the present layout. */
export const PAGE = page(body('oj-'));
/** In the layout of 2016. */
export const OLD_PAGE = page(body(''));
/** Saved from a browser, beside a list of contents. */
export const SAVED_PAGE = page(
  `<div class="Wrapper"><div id="TOC"><ul><li><a href="https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32031R0077#art_1">Article 1</a></li></ul></div><div id="docHtml">${body('oj-').replaceAll('\u00a0', '&nbsp;')}</div></div>`,
  '<!-- saved from url=(0079)https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32031R0077#enc_1 -->\n',
);

const grid = (label: string, inside: string) =>
  `<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>${label} </span></div><div class="grid-list-column-2">${inside}</div></div>`;
const norm = (text: string) => `<p class="norm">${text}</p>`;
const numbered = (number: string, inside: string) =>
  `<div class="norm"><span class="no-parag">${number}.  </span><div class="norm inline-element">${inside}</div></div>`;
const consolidated = (number: number, title: string, inside: string) =>
  `<div class="eli-subdivision" id="art_${number}"><p class="title-article-norm">Article ${number}</p><div class="eli-title"><p class="stitle-article-norm">${title}</p></div>${inside}</div>`;

/** The page of the consolidation, after an empty line. */
export const CONSOLIDATED_PAGE = `\n${page(`<p class="reference">02031R0077 — EN — 01.02.2031 — 000.001</p><p class="disclaimer">Documentation only.</p>
<table><tr><td><p class="arrow"><a title="32031R0077R(01)">►C1</a></p></td><td><p class="title-fam-member">Corrigendum</p></td></tr></table>
<div class="eli-container"><p class="arrow"><a title="32031R0077">▼B</a></p><div class="eli-main-title" id="tit_1"><p class="title-doc-first">Regulation (EU) 2031/77</p><p class="title-doc-last">${TITLE}</p></div>
<div id="enc_1"><div id="cpt_I"><p class="title-division-1">CHAPTER I</p><p class="title-division-2">Light</p>
${consolidated(1, 'Lamps', `${numbered('1', 'Each tower has a lamp.')}${norm('It costs 1\u00a0250\u00a0000 crowns.')}${numbered('2', `<p class="norm inline-element">A lamp has:</p>${grid('(a)', norm('a wick that:') + grid('(i)', norm('is dry;')) + grid('(ii)', norm('burns;')) + norm('unless it is spare;'))}${grid('(b)', norm('a glass.'))}`)}${norm('Point (b) applies at night only.')}`)}</div>
<div id="cpt_II"><p class="title-division-1">CHAPTER II</p><p class="title-division-2">Keepers</p>
<div id="cpt_II.sct_1"><p class="title-division-1">Section 1</p><p class="title-division-2">Names</p>
${consolidated(2, 'Definitions', norm('In this Regulation:') + grid('(1)', norm('‘keeper’: who keeps a lamp;')) + grid('(2)', norm('‘night’:') + grid('—', norm('dusk, or')) + grid('—', norm('fog.'))))}</div>
<div id="cpt_II.sct_2"><p class="title-division-1">Section 2</p><p class="title-division-2">Duties</p>
${consolidated(3, 'Watch', `<p class="arrow"><a>▼C1</a></p>${norm('Keepers watch ►C1 by night ◄.')}<p class="arrow"><a>▼B</a></p>${norm('Two keepers watch by turns.')}`)}
${consolidated(4, 'Amendment', norm('Article 9 of Regulation (EU) 2030/5 reads:'))}</div></div></div>
<div class="eli-subdivision" id="fnp_1"><div class="final">${norm('Done at the Cape.')}</div></div></div>`)}`;
