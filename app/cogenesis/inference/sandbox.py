"""Where a stranger's chat template runs: jinja2's immutable sandbox, and every value in it small.

A time limit ends Python loops, but not one long call into C, and in a template a short line makes a huge
text, a huge number, or a nest of lists whose comparison takes years. So what a template can make is bounded
where it is made: by operators, displays of lists, captured blocks, filters and methods. What C then does with
such values is quick.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from jinja2 import TemplateError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_TEXT = 64 * 1024
MAX_BITS = 1024
MAX_WEIGHT = 128 * 1024
"""Of a list or the like, with all that is in it: an item weighs 16, a character 1."""

_ITEM = 16
_MAX_RANGE = 4096
# fmt: off
_FILTERS = (
    "abs", "attr", "capitalize", "count", "d", "default", "dictsort", "escape", "e", "first", "float",
    "int", "items", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr",
    "reverse", "safe", "select", "selectattr", "sort", "string", "title", "trim", "unique", "upper",
)
_TEXT_METHODS = frozenset((
    "capitalize", "count", "endswith", "find", "index", "isalnum", "isalpha", "isdigit", "islower",
    "isnumeric", "isspace", "isupper", "join", "lower", "lstrip", "partition", "removeprefix", "removesuffix",
    "replace", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith",
    "strip", "title", "upper",
))
# fmt: on
_METHODS = (
    (str, _TEXT_METHODS),
    (list | tuple, frozenset(("count", "index", "copy"))),
    (dict, frozenset(("get", "items", "keys", "values", "copy"))),
    (int | float | bytes | range | type | FunctionType | BuiltinFunctionType | MethodType, frozenset[str]()),
)
_DATE_PART = re.compile(r"%[-#]?([a-zA-Z%])")


def new_environment(today: Callable[[], date]) -> _Environment:
    """An environment with the options and names that model makers expect from the Transformers library."""
    env = _Environment(
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,
        extensions=["jinja2.ext.loopcontrols", _Generation],
        cache_size=0,
    )
    own: dict[str, Callable[..., Any]] = {
        "join": _join,
        "replace": _replace,
        "round": _round,
        "sum": _sum,
        "indent": _indent,
        "tojson": _tojson,
    }
    env.filters = {name: _bounded_filter(filter_) for name, filter_ in own.items()}
    known = _Environment().filters
    env.filters.update((name, _bounded_filter(known[name])) for name in _FILTERS)
    namespace = env.globals["namespace"]
    env.globals.clear()
    env.globals.update(
        namespace=namespace,
        range=_range,
        dict=dict,
        raise_exception=_raise_exception,
        strftime_now=lambda form: _date_text(form, today()),
    )
    return env


class _Generator(CodeGenerator):
    """Has what is made of several values pass `check`."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self.write("environment.checked(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        self.write("environment.checked(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        if node.ctx != "load":  # the names that a tuple is unpacked to
            super().visit_Tuple(node, frame)
            return
        self.write("environment.checked(")
        super().visit_Tuple(node, frame)
        self.write(")")


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, in which nothing large can be made out of little."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "**", "%"])

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        allowed = next((names for kind, names in _METHODS if isinstance(obj, kind)), None)
        if allowed is not None and attr not in allowed:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Texts have no `format` here."""
        return None

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or (operator != "+" and not numbers):
            raise SecurityError
        return check(super().call_binop(context, operator, check(left), check(right)))

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, str):
            name = obj.__name__
            check(owner)
            if name == "replace":
                return _replace(owner, *args[:2])
            if name == "join":
                return _join(args[0], owner)
        return check(super().call(context, obj, *args, **kwargs))

    @staticmethod
    def concat(parts: Iterable[str]) -> str:
        """The text of a captured block or a macro."""
        return _joined(parts)

    @staticmethod
    def joined(parts: Iterable[Any]) -> str:
        """What `~` makes."""
        return _joined(map(str, parts))

    @staticmethod
    def checked(value: Any) -> Any:
        """A list, tuple or dict as it is written in the template."""
        return check(value)


class _Generation(Extension):
    """The block {% generation %} marks for training what the assistant says; here its content is all."""

    tags = {"generation"}  # noqa: RUF012 as jinja2 declares it

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def check(value: Any) -> Any:
    """`value`, when it is small; else SecurityError."""
    if isinstance(value, str):
        if len(value) > MAX_TEXT:
            raise SecurityError
    elif isinstance(value, int):
        if value.bit_length() > MAX_BITS:
            raise SecurityError
    elif isinstance(value, list | tuple | dict | set | frozenset):
        _weigh(value, MAX_WEIGHT)
    return value


def _weigh(value: Any, left: int) -> int:
    """What of `left` remains after all that is in `value`; SecurityError when it is not enough."""
    left -= _ITEM
    if isinstance(value, str):
        left -= len(value)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            left = _weigh(item, left)
    elif isinstance(value, dict):
        for key, item in value.items():
            left = _weigh(item, _weigh(key, left))
    if left < 0:
        raise SecurityError
    return left


def _bounded_filter(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The same filter; what it gives is checked, and what it reads where that is a text."""

    def bounded(*args: Any, **kwargs: Any) -> Any:
        for each in args:
            if isinstance(each, str):
                check(each)
        return check(filter_(*args, **kwargs))

    marker = getattr(filter_, "jinja_pass_arg", None)
    if marker is not None:
        bounded.jinja_pass_arg = marker  # type: ignore[attr-defined]
    return bounded


def _joined(parts: Iterable[str]) -> str:
    kept, length = [], 0
    for part in parts:
        kept.append(part)
        length += len(part)
        if length > MAX_TEXT:
            raise SecurityError
    return "".join(kept)


def _join(items: Iterable[Any], between: Any = "", attribute: Any = None) -> str:
    if attribute is not None or isinstance(items, Undefined):
        raise SecurityError
    texts = [str(check(item)) for item in islice(items, MAX_WEIGHT // _ITEM)]
    separated = [part for text in texts for part in (str(between), text)][1:]
    return _joined(separated)


def _replace(value: Any, old: Any, new: Any = "") -> str:
    text, searched, given = str(check(value)), str(check(old)), str(check(new))
    if len(text) + text.count(searched) * len(given) > MAX_TEXT:
        raise SecurityError
    return text.replace(searched, given)


def _round(value: Any, precision: Any = 0, method: str = "common") -> float:
    if method != "common" or not isinstance(precision, int) or not -10 <= precision <= 10:
        raise SecurityError
    rounded: float = round(float(value), precision)
    return rounded


def _sum(items: Iterable[Any], attribute: Any = None, start: Any = 0) -> Any:
    total = start
    for item in items:
        if attribute is not None or not (isinstance(item, int | float) and isinstance(total, int | float)):
            raise SecurityError
        total = check(total + item)
    return total


def _indent(text: Any, width: Any = 4, first: bool = False) -> str:
    if not isinstance(width, int) or not 0 <= width <= 64:
        raise SecurityError
    lines = str(check(text)).splitlines()
    return "\n".join(" " * width + line if line and (first or n) else line for n, line in enumerate(lines))


def _tojson(value: Any, indent: Any = None, ensure_ascii: bool = False, **others: Any) -> str:
    if others or not (indent is None or (isinstance(indent, int) and 0 <= indent <= 8)):
        raise SecurityError
    return json.dumps(check(value), indent=indent, ensure_ascii=bool(ensure_ascii))


def _range(*bounds: int) -> range:
    made = range(*bounds)
    if len(made) > _MAX_RANGE:
        raise SecurityError
    return made


def _raise_exception(message: object = "") -> None:
    raise TemplateError


def _date_text(form: object, day: date) -> str:
    """`day` in a template's own form. There is no time of day: a prompt is the same all day long."""
    if not isinstance(form, str) or len(form) > 100:
        raise SecurityError

    def part(match: re.Match[str]) -> str:
        letter = match[1]
        if letter == "e":
            return f"{day.day:2}"
        if letter in "aAbBdYmyj":
            text = day.strftime("%" + letter)
            return text.lstrip("0") if len(match[0]) == 3 else text
        return "%" if letter == "%" else "00" if letter in "HIMS" else ""

    return _DATE_PART.sub(part, form)
