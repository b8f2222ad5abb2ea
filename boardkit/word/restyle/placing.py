"""Word wants properties in one order: a new one is put where it belongs, and an old one replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.cleaning import remove
from boardkit.word.ooxml import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

OF_A_STYLE = (
    *("name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden"),
    *("unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr"),
    *("rPr", "tblPr", "trPr", "tcPr", "tblStylePr"),
)
OF_A_PARAGRAPH = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"),
    *("spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
OF_LETTERS = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
    *("shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing"),
    *("w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText"),
    *("vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"),
)
OF_A_SECTION = (
    *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"),
    *("pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg"),
    *("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings"),
)
OF_SETTINGS = (
    *("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"),
    *("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"),
    *("printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts"),
    *("saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges"),
    *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors"),
    *("hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate"),
    *("linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"),
    *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection"),
    *("autoFormatOverride", "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation"),
    *("consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength"),
    *("clickAndTypeStyle", "defaultTableStyle", "evenAndOddHeaders", "bookFoldRevPrinting"),
    *("bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing"),
    *("drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery"),
    *("doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin"),
    *("doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl", "printTwoOnOne"),
    *("strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture"),
    *("doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText"),
    *("doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt"),
    *("showXMLTags", "alwaysMergeEmptyNamespace", "updateFields", "hdrShapeDefaults", "footnotePr"),
    *("endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang"),
    *("clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade"),
    *("captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults"),
    *("doNotEmbedSmartTags", "decimalSymbol", "listSeparator"),
)
OF_COMPAT = (
    *("doNotExpandShiftReturn", "spacingInWholePoints", "lineWrapLikeWord6", "printBodyTextBeforeHeader"),
    *("printColBlack", "wpSpaceWidth", "showBreaksInFrames", "subFontBySize", "suppressBottomSpacing"),
    *("suppressTopSpacing", "suppressSpacingAtTopOfPage", "suppressTopSpacingWP", "suppressSpBfAfterPgBrk"),
    *("swapBordersFacingPages", "convMailMergeEsc", "truncateFontHeightsLikeWP6", "mwSmallCaps"),
    *("usePrinterMetrics", "doNotSuppressParagraphBorders", "wrapTrailSpaces", "footnoteLayoutLikeWW8"),
    *("shapeLayoutLikeWW8", "alignTablesRowByRow", "forgetLastTabAlignment", "adjustLineHeightInTable"),
    *("autoSpaceLikeWord95", "noSpaceRaiseLower", "doNotUseHTMLParagraphAutoSpacing", "layoutRawTableWidth"),
    *("layoutTableRowsApart", "useWord97LineBreakRules", "doNotBreakWrappedTables", "doNotSnapToGridInCell"),
    *("selectFldWithFirstOrLastChar", "applyBreakingRules", "doNotWrapTextWithPunct"),
    *("doNotUseEastAsianBreakRules", "useWord2002TableStyleRules", "growAutofit", "useFELayout"),
    *("useNormalStyleForList", "doNotUseIndentAsNumberingTabStop", "useAltKinsokuLineBreakRules"),
    *("allowSpaceOfSameStyleInTable", "doNotSuppressIndentation", "doNotAutofitConstrainedTables"),
    *("autofitToFirstFixedWidthCell", "underlineTabInNumList", "displayHangulFixedWidth"),
    *("splitPgBreakAndParaMark", "doNotVertAlignCellWithSp", "doNotBreakConstrainedForcedTable"),
    *("doNotVertAlignInTxbx", "useAnsiKerningPairs", "cachedColBalance", "compatSetting"),
)


def put(parent: Element, child: Element, order: Sequence[str]) -> None:
    """Put a property in its place among the others; one of the same name goes."""
    name = etree.QName(child).localname
    for one in parent.findall(W + name):
        parent.remove(one)
    behind = set(order[order.index(name) + 1 :])
    following = next((one for one in parent if etree.QName(one).localname in behind), None)
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)


def sure(parent: Element, name: str, order: Sequence[str]) -> Element:
    """The property of this name, made when it is not there yet."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        put(parent, found, order)
    return found


def value(element: Element, path: str) -> str:
    """The value of the property that a path such as `pPr/jc` leads to, or nothing."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else str(found.get(W + "val", ""))


def drop(parent: Element | None, *names: str) -> bool:
    """Take properties out; whether there was any."""
    found = [] if parent is None else [one for name in names for one in parent.findall(W + name)]
    for one in found:
        remove(one)
    return bool(found)
