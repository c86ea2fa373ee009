// What programs put on the clipboard as HTML, shortened where they repeat themselves.

/** Word for Windows: conditional comments, list paragraphs whose number is text to be ignored, `o:p`. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-text:"%1\\.";} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>Draft recommendation<o:p></o:p></p>
<h2><span lang=EN-GB>Scope<o:p></o:p></span></h2>
<p class=MsoNormal><b><span lang=EN-GB>Cities</span></b><span lang=EN-GB> and <i>regions</i> shall <u>cooperate</u>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-GB style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>First point<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
lang=EN-GB><span style='mso-list:Ignore'>a.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span lang=EN-GB>Deeper<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span lang=EN-GB>A bullet<o:p></o:p></span></p>
<p class=MsoQuote><span lang=EN-GB>As was said.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB>See <a href="https://www.coe.int/interculturalcities"><span style='color:blue'>the network</span></a>,
<a href="file:///C:/secret.docx">a file</a> and <a href="javascript:alert(1)">a trap</a>.<o:p></o:p></span></p>
<!--EndFragment--></body></html>`;

/** LibreOffice Writer: lists with paragraphs inside, `font`, styles in the head. */
export const LIBRE_OFFICE = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm }</style></head>
<body lang="pl-PL" link="#000080" dir="ltr"><h1 class="western">Tytuł</h1>
<p style="line-height: 100%"><font color="#000000"><font face="Liberation Serif, serif"><b>Miasta</b> i <i>regiony</i> <u>współpracują</u>.</font></font></p>
<ol>
	<li><p style="margin-bottom: 0cm">pierwszy</p>
	<ol type="a">
		<li><p style="margin-bottom: 0cm">zagnieżdżony</p></li>
	</ol>
	<li><p style="margin-bottom: 0cm">drugi</p>
	<p>ciąg dalszy</p></li>
</ol>
<ul><li><p>punkt</p></li></ul>
</body></html>`;

/** Google Docs: one `b` of normal weight around everything, looks as styles, lists with aria-level. */
export const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-4f8b7c5e-7fff-1a2b-3c4d-000000000000">
<h3 dir="ltr" style="line-height:1.38;"><span style="font-size:14pt;font-weight:400;">Portée</span></h3>
<p dir="ltr" style="line-height:1.38;"><span style="font-weight:700;font-style:normal;">Les villes</span><span style="font-weight:400;font-style:italic;"> et régions </span><span style="font-weight:400;text-decoration:underline;">coopèrent</span><span style="font-weight:400;">.</span></p>
<br />
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>un</span></p></li>
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>deux</span></p></li></ul></ul>
<ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><a href="https://example.org/a" style="text-decoration:none;"><span style="text-decoration:underline;color:#1155cc;">trois</span></a></p></li></ol>
</b><br class="Apple-interchange-newline">`;

/** A browser page, with what must not come along. */
export const BROWSER = `<meta charset="utf-8"><article><header><h1 onclick="steal()">Заголовок</h1></header>
<nav hidden style="display:none">menu</nav><script>window.hacked = true</script><style>p{color:red}</style>
<p>Перший <strong>важливий</strong> абзац<sup>2</sup> з <em>наголосом</em>.<img src="x" onerror="window.hacked = true"></p>
<blockquote><p>Цитата</p></blockquote>
<iframe src="https://example.org"></iframe><svg><script>window.hacked = true</script><text>svg</text></svg>
<form><input value="typed"><button>Send</button></form>
<a href="data:text/html,<script>1</script>">data</a> <a href="http://example.org/">plain http</a> <a href="mailto:a@example.org">mail</a>
<div>loose text<div>and inside</div></div></article>`;
