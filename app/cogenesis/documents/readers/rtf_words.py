"""The control words of Rich Text Format that matter for words, and its numbers of charsets."""

from __future__ import annotations

SIGNS = {
    "line": "\n",
    "lbr": "\n",
    "tab": "\t",
    "nestcell": "\t",
    "nestrow": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
SYMBOLS = {"~": "\u00a0", "_": "-"}
LITERAL = ("{", "}", "\\")
"""Characters that stand for themselves behind a backslash; the second half of a wide one may be such."""

# Groups whose words are not the text's, though older programs would not know them for such by a "\*".
_LEFT_OUT = """
fonttbl colortbl stylesheet info pict objdata fldinst annotation atnid atnauthor atnicn atndate atnref
header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn
listtext pntext shprslt nonesttables nesttableprops sp tc xe rxe bkmkstart bkmkend upr filetbl revtbl
private template operator author company manager category keywords comment doccomm hlinkbase
"""
LEFT_OUT = frozenset(_LEFT_OUT.split())
# What a "\*" does not make left out.
KEPT = frozenset({"shpinst", "shptxt", "footnote", "ud", "fldrslt"})
# RTF's numbers of charsets, by Python's names for them.
CHARSETS = {
    0: "cp1252",
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
