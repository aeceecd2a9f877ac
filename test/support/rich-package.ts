import { HEAD, MAIN, RELATIONS, relations } from "./package";
import type { Parts } from "./package";

const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/**
 * A workbook with nearly everything people have in theirs: charts, comments, pictures, a pivot-like part, a table with
 * a totals row, conditional formats, validations, sparklines in extLst, rich text, macros, printer settings, other
 * custom XML, foreign attributes and elements, shared, array and calculated-column formulas.
 */
export function richPackage(): Parts {
  return {
    "_rels/.rels": relations([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ]),
    "docProps/app.xml":
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application>` +
      `<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Werkbladen</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant><vt:variant><vt:lpstr>Benoemde bereiken</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Cijfers</vt:lpstr><vt:lpstr>Formules</vt:lpstr><vt:lpstr>Norm</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="${MC}" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">` +
      `<fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\"/></mc:Choice></mc:AlternateContent>` +
      `<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Cijfers" sheetId="1" r:id="rId1"/><sheet name="Formules" sheetId="7" state="hidden" r:id="rId2"/></sheets>` +
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Cijfers!$A$1:$D$9</definedName><definedName name="Norm">Cijfers!$B$4</definedName><definedName name="lokaal" localSheetId="1">Formules!$A$1</definedName></definedNames>` +
      `<calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
      ["rId6", "customXml", "../customXml/item1.xml"],
      ["rId7", "theme", "theme/theme1.xml"],
      ["rId8", "vbaProject", "vbaProject.bin"],
      ["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ]),
    "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>`,
    "xl/vbaProject.bin": Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1"/>`,
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Draai"/>`,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D4" i="1"/></calcChain>`,
    "customXml/item1.xml": `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>`,
    "customXml/itemProps1.xml": `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{00000000-0000-0000-0000-00000000000A}"/>`,
    "customXml/_rels/item1.xml.rels": relations([["rId1", "customXmlProps", "itemProps1.xml"]]),
    "xl/styles.xml":
      `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}"><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;€&quot;\\ #,##0.0"/><numFmt numFmtId="170" formatCode="d/m/yyyy"/></numFmts>` +
      `<fonts count="2" x14ac:knownFonts="1"><font><sz val="10"/><name val="Verdana"/></font><font><b/><sz val="10"/><name val="Verdana"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right"/><protection locked="0"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Standaard" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><extLst><ext uri="{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
    "xl/sharedStrings.xml":
      `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="7"><si><t>Onderdeel</t></si><si><t>Begroting</t></si><si><t>Realisatie</t></si><si><t>Verschil</t></si>` +
      `<si><r><t>Claim</t></r><r><rPr><b/></rPr><t xml:space="preserve"> beoordeling</t></r><rPh sb="0" eb="1"><t>nee</t></rPh></si><si><t>Bezwaren &amp; beroepen_x000D_</t></si><si><t xml:space="preserve"> Totaal </t></si></sst>`,
    "xl/worksheets/sheet1.xml":
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="${MC}" mc:Ignorable="x14ac xr" xmlns:x14ac="${X14AC}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0001}">` +
      `<sheetPr codeName="Blad1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75" x14ac:dyDescent="0.2"/>` +
      `<cols><col min="2" max="4" width="12" style="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:4" ht="20" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" t="s" ph="1"><v>4</v></c></row>` +
      `<!-- een opmerking --><row r="3" spans="1:4"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row>` +
      `<row r="4" spans="1:4" s="1" customFormat="1"><c r="A4" t="s"><v>5</v></c><c r="B4" s="1"><v>695.1</v><extLst><ext uri="{cel}"><x:eigen xmlns:x="urn:anders" a="1"/></ext></extLst></c><c r="C4" s="1" vm="1" x14ac:los="ja"><v>706.5</v></c><c r="D4" s="1" cm="1"><f ca="1">resultaat[[#This Row],[Realisatie]]-resultaat[[#This Row],[Begroting]]</f><v>11.399999999999977</v></c></row>` +
      `<row r="5"><c r="A5" t="inlineStr"><is><r><t>in</t></r><r><t>lijn</t></r></is></c><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#DIV/0!</v></c></row>` +
      `<row r="6"><c r="A6" t="s"><v>6</v></c><c r="B6" s="1"><f>SUBTOTAL(109,resultaat[Begroting])</f><v>695.1</v></c></row></sheetData>` +
      `<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><conditionalFormatting sqref="D4:D5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="decimal" sqref="B4"><formula1>0</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>` +
      `<extLst><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Cijfers!B4:C4</xm:f><xm:sqref>E4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "table", "../tables/table1.xml"],
      ["rId5", "pivotTable", "../pivotTables/pivotTable1.xml"],
    ]),
    "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/drawings/_rels/drawing1.xml.rels": relations([
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ]),
    "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
    "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
    "xl/media/image1.png": Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]),
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>J. Jansen</author></authors><commentList><comment ref="B4" authorId="0"><text><t>Let op</t></text></comment></commentList></comments>`,
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="3" name="resultaat" displayName="resultaat" ref="A3:D6" totalsRowCount="1"><autoFilter ref="A3:D5"/><tableColumns count="4"><tableColumn id="1" name="Onderdeel" totalsRowLabel=" Totaal "/><tableColumn id="2" name="Begroting" totalsRowFunction="sum"/><tableColumn id="3" name="Realisatie"/><tableColumn id="4" name="Verschil"><calculatedColumnFormula>resultaat[[#This Row],[Realisatie]]-resultaat[[#This Row],[Begroting]]</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    "xl/worksheets/sheet2.xml":
      `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:f t="shared" ref="B1:B4" si="0">A1*2+$A$1</x:f><x:v>3</x:v></x:c><x:c r="C1"><x:f t="array" ref="C1:C2">A1:A2*2</x:f><x:v>2</x:v></x:c></x:row>` +
      `<x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c><x:c r="B2"><x:f t="shared" si="0"/><x:v>5</x:v></x:c><x:c r="C2"><x:v>4</x:v></x:c></x:row>` +
      `<x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c><x:c r="B3" s="2"><x:f t="shared" si="0"/><x:v>7</x:v></x:c></x:row>` +
      `<x:row r="4"><x:c r="B4"><x:f t="shared" si="0"/><x:v>1</x:v></x:c><x:c r="D4" t="str"><x:f>"a"&amp;"&lt;b&gt;"</x:f><x:v>a&lt;b&gt;</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  };
}
