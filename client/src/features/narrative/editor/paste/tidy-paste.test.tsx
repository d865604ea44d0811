import { afterEach, describe, expect, test } from '@jest/globals';
import type { JSONContent } from '@tiptap/core';
import { narrativeDocument } from '@joint/shared';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, openWriter } from '../testing/writers.ts';
import { tidyHtml } from './tidy-html.ts';

afterEach(closeWriters);

/** The text as a sketch of its structure: `h Front door`, `p A *bold* word`, `- item`. */
function sketch(nodes: readonly JSONContent[] | undefined, before = ''): string[] {
  return (nodes ?? []).flatMap((node) => {
    const inside = (node.content ?? []).map(({ text = '', marks = [] }) => marks.reduce((words, { type, attrs }) => (type === 'link' ? `[${words}](${String(attrs?.['href'])})` : type === 'bold' ? `*${words}*` : `_${words}_`), text)).join('');
    if (node.type === 'paragraph') return [`${before || 'p '}${inside}`];
    if (node.type === 'heading') return [`h${String(node.attrs?.['level'])} ${inside}`];
    if (node.type === 'table') return (node.content ?? []).map((row) => (row.content ?? []).map((cell) => `${cell.type === 'tableHead' ? '|! ' : '| '}${sketch([{ ...cell, type: 'paragraph' }])[0]?.slice(2)}`).join(' '));
    const sign = node.type === 'orderedList' ? '# ' : '- ';
    if (node.type === 'bulletList' || node.type === 'orderedList') return (node.content ?? []).flatMap((item) => sketch(item.content, `${before.replace(/\S/g, ' ')}${sign}`));
    return [String(node.type)];
  });
}
function pasted(html: string): Writer {
  const page = openWriter();
  // jsdom has no clipboard events; nothing asks this one for more than its name.
  page.editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  return page;
}
const structureOf = (html: string): string[] => sketch(pasted(html).editor.getJSON().content);

/** As Word 365 on Windows puts it on the clipboard. */
const word = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm; font-size:12.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const item = (level: number, marker: string, words: string, list = 0): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe('from Word', () => {
  test('paragraphs, headings, bold, italic and links come without their looks, each paragraph a statement of its own', () => {
    const page = pasted(word(`<h1 style='color:#2F5496'><b>The front door</b><o:p></o:p></h1>
<p class=MsoNormal style='margin-bottom:8.0pt;background:yellow'><span style='font-size:14.0pt;font-family:"Comic Sans MS";color:red'>Nurses
 <b style='mso-bidi-font-weight:normal'>wait</b> for an <i>answer</i>; see&nbsp;<a href="https://www.gov.uk/report"><span style='color:#0563C1'>the report</span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Schools are <st1:place w:st="on">in Northmere</st1:place> told <a href="file:///C:/Users/me/secret.docx">late</a>.<a name="_Toc1"></a></p>`));
    expect(sketch(page.editor.getJSON().content)).toEqual([
      'h3 The front door',
      'p Nurses *wait* for an _answer_; see [the report](https://www.gov.uk/report).',
      'p Schools are in Northmere told late.',
    ]);
    const ids = (page.editor.getJSON().content ?? []).filter(({ type }) => type === 'paragraph').map(({ attrs }) => attrs?.[narrativeDocument.idAttribute]);
    expect(new Set(ids.filter((id) => typeof id === 'string' && id !== '')).size).toBe(2);
  });

  test('what looks like lists becomes lists, one within another, numbered or not', () => {
    expect(structureOf(word(`<p class=MsoNormal>We saw:</p>
${item(1, '·', 'nurses')}${item(2, 'o', 'on nights')}${item(2, 'o', 'on days')}${item(1, '·', 'teachers')}
<p class=MsoNormal>Then:</p>
${item(1, '1.', 'first', 1)}${item(2, 'a)', 'before noon', 1)}${item(2, 'b)', 'after', 1)}${item(3, '§', 'at dusk', 1)}${item(1, '2.', 'second', 1)}`))).toEqual([
      'p We saw:', '- nurses', '  - on nights', '  - on days', '- teachers',
      'p Then:', '# first', '  # before noon', '  # after', '    - at dusk', '# second',
    ]);
  });

  test('a list that begins within, and one of another kind behind it, stay whole', () => {
    expect(structureOf(word(`${item(2, 'o', 'deep')}${item(1, '·', 'high')}${item(1, '1.', 'one', 2)}`))).toEqual(['- deep', '- high', '# one']);
  });

  test('deletions, comments and hidden words stay behind; what was inserted or commented on comes', () => {
    expect(structureOf(word(`<p class=MsoNormal>The hub <del cite="mailto:Amara" datetime="2026-11-01T10:00"><span class=msoDel>never </span></del><ins cite="mailto:Amara" datetime="2026-11-01T10:00">always</ins> answers
<a style='mso-comment-reference:AL_1;mso-comment-date:20261101T1000'>within a day</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AL1]</a><![endif]></span></span><span style='display:none;mso-hide:all'>secret</span>.</p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Says who?</p></div></div></div>`))).toEqual(['p The hub always answers within a day.']);
  });

  test('a line break ends a statement, also within bold words, and not a heading', () => {
    expect(structureOf(word(`<h2>The front<br>door</h2><p class=MsoNormal>One <b>bold<br style='mso-special-character:line-break'>still bold</b> here.<br>Last.</p>`))).toEqual([
      'h3 The front door', 'p One *bold*', 'p *still bold* here.', 'p Last.',
    ]);
  });

  test('a table comes as one, without its looks', () => {
    expect(structureOf(word(`<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Area</b></p></td><td><p class=MsoNormal>Waiting</p></td></tr><tr><td><p class=MsoNormal>North</p></td><td><p class=MsoNormal>12</p></td></tr></table><p class=MsoNormal>After.</p>`))).toEqual([
      '| *Area* | Waiting', '| North | 12', 'p After.',
    ]);
  });

  test('its head is told by what it says, or by being bold throughout; its caption goes before it', () => {
    expect(structureOf('<table><caption>Waiting</caption><thead><tr><td>Area</td><td>Waiting</td></tr></thead><tbody><tr><th>North</th><td>12</td></tr></tbody></table>')).toEqual(['p Waiting', '|! Area |! Waiting', '| North | 12']);
    expect(structureOf(word('<table><tr><td><p class=MsoNormal><b>Area</b></p></td><td><p class=MsoNormal><b><span>Waiting</span></b></p></td></tr><tr><td><p class=MsoNormal><b>North</b></p></td><td><p class=MsoNormal>12</p></td></tr></table>'))).toEqual(['|! Area |! Waiting', '| *North* | 12']);
  });

  test('a cell that spans others is followed by empty ones, so that each stands in its column', () => {
    expect(structureOf('<table><tr><td rowspan=2>North</td><td colspan=2>2025</td></tr><tr><td>6</td><td>7</td></tr><tr><td>South</td><td>1</td></tr></table>')).toEqual(['| North | 2025 | ', '|  | 6 | 7', '| South | 1 | ']);
  });

  test('lines within a cell are joined, empty rows go, and one column is a list of lines', () => {
    expect(structureOf('<table><tr><td>Number of<br>children</td><td>12</td></tr><tr><td> </td><td></td></tr><tr><td>A</td><td>1</td></tr></table>')).toEqual([expect.stringMatching(/^\| Number of +children \| 12$/), '| A | 1']);
    expect(structureOf('<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>')).toEqual(['p One', 'p Two']);
    expect(structureOf('<table><tr><td><ul><li>One</li></ul></td><td>Two</td></tr></table>')).toEqual(['- One', 'p Two']);
  });

  test('a cell keeps every word of it, beside a paragraph too', () => {
    expect(structureOf('<table><tr><td><b>Owner</b><p>Council</p></td><td>Due <p>May</p></td></tr></table>')).toEqual([expect.stringMatching(/Owner.* Council \| Due +May$/)]);
  });

  test('in a browser, items that each have a list of their own become one list', () => {
    const one = (level: number, words: string) => `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-font="Symbol" data-aria-level="${level}" class="OutlineElement"><p class="Paragraph" style="font-weight:normal"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(structureOf(`<p role="heading" aria-level="2" class="Paragraph">Seen</p>${one(1, 'nurses')}${one(2, 'on nights')}${one(1, 'teachers')}`)).toEqual(['h3 Seen', '- nurses', '  - on nights', '- teachers']);
  });
});

describe('from Outlook', () => {
  test('lines become statements, and a table that only lays out is none', () => {
    expect(structureOf(`<html><body><div class=WordSection1><table border=0 cellpadding=0><tr><td><div><p class=MsoNormal>Dear all,<o:p></o:p></p><p class=MsoNormal><span style='mso-fareast-language:EN-US'>Please see below.<o:p></o:p></span></p></div></td></tr></table>
<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Amara<br><b>Sent:</b> Monday</p></div></div></div></body></html>`)).toEqual(['p Dear all,', 'p Please see below.', 'p *From:* Amara', 'p *Sent:* Monday']);
  });
  test('plain lines in a div become statements', () => {
    expect(structureOf('<div dir="ltr">One line<br>Another<br><br>A third<div>A fourth</div></div>')).toEqual(['p One line', 'p Another', 'p A third', 'p A fourth']);
  });
});

test('bold and italic by style alone come from Google Docs, and no style stays for the browser to refuse', () => {
  const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:700;">Bold</span><span style='font-style: italic; font-family:"Arial"'> slanted</span><span style="font-weight:400" > plain, a &gt; b style="x"</span></p></b>`;
  expect(structureOf(html)).toEqual(['p *Bold*_ slanted_ plain, a > b style="x"']);
  expect(tidyHtml(html)).not.toMatch(/<[^>]*\sstyle=/);
  expect(tidyHtml(word(`<p style='color:red'>x</p>`))).not.toMatch(/\sstyle=/);
});

test('what was copied here comes as it was', () => {
  const page = openWriter();
  page.editor.commands.insertContent('<p>One <strong>two</strong></p><h3>Three</h3>');
  page.editor.commands.selectAll();
  const { dom } = page.editor.view.serializeForClipboard(page.editor.state.selection.content());
  expect(structureOf(dom.innerHTML)).toEqual(['p One *two*', 'h3 Three']);
});
