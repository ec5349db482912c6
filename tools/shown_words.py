"""Finds words of the window that no translator would ever see, by reading the code.

Three things go wrong by hand: a literal that is shown without being translated; a call for a translation that
Linguist cannot collect, or that Qt would look for in another class; and sentences glued together, whose parts
stand in another order in other languages.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PROGRAM = "CoGenesis"
SHOWN = frozenset(
    [
        *(
            "button",
            "prose",
            "heading",
            "subheading",
            "line",
            "text_box",
            "choice",
            "captioned",
            "search_line",
        ),
        *("setText", "setToolTip", "setTitle", "setWindowTitle", "setPlaceholderText", "setAccessibleName"),
        *("setAccessibleDescription", "addTab", "addAction", "addItem", "say", "QLabel", "QPushButton"),
        *("QCheckBox", "QRadioButton", "QGroupBox", "QAction"),
    ]
)
"""What is called with words that the user sees, as its first argument."""
TABLE_OF_WORDS = "words.py"
"""Asks for values of closed lists, which `translations.closed_lists` names for Linguist."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def misused(path: Path, root: Path) -> Iterator[str]:
    """What is wrong with the strings of a module, one sentence each."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.expr):
            continue
        problem = ""
        if isinstance(node, ast.Call):
            problem = _wrong_call(node, path.name)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and _joins(node):
            problem = "sentences are not concatenated; use a placeholder"
        if problem:
            yield f"{path.relative_to(root)}:{node.lineno}: {problem}"


def _wrong_call(call: ast.Call, module: str) -> str:
    match call.func:
        case ast.Attribute(value=ast.Name(id=owner), attr="tr") if owner != "self":
            return f"use translate(CONTEXT, ...) in place of {owner}.tr"
        case ast.Attribute(attr="tr") if not _literal(call.args[:1]):
            return "tr wants a literal"
        case ast.Name(id="translate") if not _literal(call.args[:2]) and module != TABLE_OF_WORDS:
            return "translate wants literals"
        case ast.Name(id="translate") | ast.Attribute(attr="translate") if len(call.args) > 2:
            return "what is counted wants tr, in a QObject: Linguist does not collect it otherwise"
        case ast.Name(id=called) | ast.Attribute(attr=called) if called in SHOWN and call.args:
            return "words that are shown want self.tr or translate" if _has_words(call.args[0]) else ""
    return ""


def _has_words(shown: ast.expr) -> bool:
    parts = shown.values if isinstance(shown, ast.JoinedStr) else [shown]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    words = [word for text in texts if text != PROGRAM for word in _WORD.findall(text)]
    return any(not word.isupper() for word in words)  # SHA is no word


def _joins(node: ast.BinOp) -> bool:
    sides = (node.left, node.right)
    calls = [side.func for side in sides if isinstance(side, ast.Call)]
    return any(isinstance(call, ast.Attribute) and call.attr == "tr" for call in calls)


def _literal(arguments: list[ast.expr]) -> bool:
    return all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in arguments)
