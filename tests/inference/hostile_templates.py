"""Chat templates that mean harm, or break: each must be refused or do nothing, soon, and in little memory.

Some are written by hand; the others are made of bombs and of the places where one can be put.
"""

from __future__ import annotations

_DOUBLING = "{% set n = namespace(x=START) %}{% for i in range(60) %}{% set n.x = STEP %}{% endfor %}USE"


def doubling(step: str, start: str = "'ab'", use: str = "{{ n.x }}") -> str:
    """Sixty steps that each make twice as much, and what is done with it."""
    return _DOUBLING.replace("STEP", step).replace("START", start).replace("USE", use)


BY_HAND = {
    "endless loops": "{% for a in range(4000) %}{% for b in range(4000) %}{% for c in range(4000) %}"
    "{% endfor %}{% endfor %}{% endfor %}",
    "endless output": "{% for a in range(4000) %}{% for b in range(4000) %}spam{% endfor %}{% endfor %}",
    "output just under any bound, often": "{% for a in range(99) %}{{ 'spam ' * 99 }}{% endfor %}",
    "a giant range": "{{ range(10**9)|list }}",
    "a giant range, summed": "{{ range(999999999999)|sum }}",
    "ranges of ranges": "{% for a in range(4096) %}{% set x = range(4096)|list %}"
    "{{ x|string|length }}{% endfor %}",
    "a huge product": "{{ 'a' * 10**10 }}",
    "a huge product of a list": "{{ [0] * 10**10 }}",
    "a huge power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "a huge square": doubling("n.x * n.x", "99"),
    "a huge sum": doubling("n.x + n.x", "'ab'"),
    "a huge sum of lists": doubling("n.x + n.x", "[1]"),
    "doubled texts": doubling("n.x ~ n.x"),
    "doubled texts in a block": doubling("n.x", use="")
    + "{% set a = 'x' %}"
    + "".join("{% set a %}{{ a }}{{ a }}{% endset %}" for _ in range(60)),
    "doubled texts in a macro": "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + doubling("m(n.x)"),
    "doubled texts in a call block": "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}"
    + doubling("n.x", use="")
    + "{% call m() %}" * 18
    + "x"
    + "{% endcall %}" * 18,
    "doubled by replace": doubling("n.x|replace('a', 'aa')"),
    "doubled by the method replace": doubling("n.x.replace('a', 'aa')"),
    "all replaced by much": "{{ ('a,' * 3)|replace('', 'b')|replace('', 'b') }}"
    + doubling("n.x|replace('', n.x)"),
    "doubled by join": doubling("[n.x, n.x]|join"),
    "doubled by the method join": doubling("n.x.join(['', '', ''])"),
    "escaped again and again": doubling("n.x|escape|string|e|string", "'&<'"),
    "turned to JSON again and again": doubling("n.x|tojson", "'\"'"),
    "JSON with a wide margin": "{{ [1]|tojson(indent=999999999) }}",
    "indented far": "{{ 'a'|indent(999999999, true) }}",
    "centred": "{{ 'x'.center(9999999999) }}",
    "justified": "{{ 'x'.ljust(9999999999) }}{{ 'x'.rjust(9999999999) }}{{ 'x'.zfill(9999999999) }}",
    "tabs": "{{ '\\t'.expandtabs(9999999999) }}",
    "a wide number": "{{ '%999999999d' % 1 }}",
    "a wide format": "{{ '{:>9999999999}'.format(1) }}",
    "a wide format of a format": "{{ '{:{w}}'.format(1, w=9999999999) }}",
    "many bytes": "{{ (1).to_bytes(9999999999, 'big') }}",
    "bytes of a text": "{{ 'a'.encode('utf-32').hex() }}",
    "a table for translate": "{{ 'aaaa'.translate({97: 'a' }) }}",
    "rounded to a billion digits": "{{ 1|round(999999999, 'ceil') }}",
    "rounded to minus a billion digits": "{{ 1|round(-999999999, 'floor') }}",
    "a nest printed": doubling("[n.x, n.x]"),
    "a nest of tuples as a key": doubling("(n.x, n.x)", use="{{ {n.x: 1} }}"),
    "two nests compared": doubling("[n.x, n.x]", use="")
    + "{% set m = namespace(x='ab') %}{% for i in range(60) %}{% set m.x = [m.x, m.x] %}{% endfor %}"
    "{{ n.x == m.x }}",
    "two nests of dicts compared": doubling("dict(a=n.x, b=n.x)", use="")
    + "{% set m = namespace(x='ab') %}{% for i in range(60) %}{% set m.x = dict(a=m.x, b=m.x) %}{% endfor %}"
    "{{ n.x == m.x }}",
    "a nest sorted": doubling("[n.x, n.x]", use="{{ n.x|sort }}"),
    "a nest made unique": doubling("[n.x, n.x]", use="{{ n.x|unique|list }}"),
    "a nest by keys": doubling("{'a': n.x, 'b': n.x}"),
    "a nest as JSON": doubling("{'a': n.x, 'b': n.x}", use="{{ n.x|tojson }}"),
    "a deep nest": doubling("[n.x]", use="").replace("range(60)", "range(4000)") + "{{ n.x }}",
    "lists summed": "{{ range(4000)|map('default', [1, 2, 3], true)|sum(start=[]) }}",
    "a dict of many": "{{ dict.fromkeys(range(4000), 'ab')|string|length }}{{ messages[0].fromkeys('ab') }}",
    "long texts sorted": doubling("n.x ~ n.x", use="").replace("range(60)", "range(14)")
    + "{% for i in range(4000) %}{{ [n.x ~ 'a', n.x ~ 'b', n.x]|sort|length }}{% endfor %}",
    "long texts searched": doubling("n.x ~ n.x", use="").replace("range(60)", "range(14)")
    + "{% for i in range(4000) %}{{ n.x.count(n.x[1:] ~ 'c') }}{{ (n.x ~ 'b') in n.x }}{% endfor %}",
    "Python's insides": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "Python's insides by a filter": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "Python's insides by a map": "{{ ['']|map(attribute='__class__')|list }}",
    "Python's insides by a subscript": "{{ ''['__class__']['__base__'] }}",
    "globals of a function": "{{ raise_exception.__globals__['os'].system('id') }}",
    "globals of strftime_now": "{{ strftime_now.__globals__['__builtins__']['open']('/etc/passwd').read() }}",
    "code of a macro": "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}{{ m._func.__code__ }}",
    "frames of a generator": "{{ (messages|map('string')).gi_frame.f_globals }}",
    "the loop's insides": "{% for m in messages %}{{ loop._iterator.__reduce__() }}{% endfor %}",
    "the template's insides": "{{ self._TemplateReference__context.environment }}",
    "the environment by a method": "{{ messages.sort(key=environment) }}{{ environment.filters }}",
    "methods of a type": "{{ dict.mro() }}{{ dict.__base__.__subclasses__() }}",
    "format strings": "{{ '{0.__class__.__init__.__globals__}'.format(messages) }}",
    "format_map": "{{ '{a.__class__}'.format_map({'a': messages}) }}",
    "an escaped format": "{{ ('{0.__class__}'|e).format(1) }}{{ ('%s'|safe) % 1 }}",
    "formats that are called later": "{{ ['{0.__class__}']|map('format', messages)|list }}",
    "a date of a huge width": "{{ strftime_now('%9999999999d') }}{{ strftime_now('%Y' * 99999) }}",
    "a date that is no text": "{{ strftime_now(messages) }}",
    "deep recursion": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "recursion of two": "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}"
    "{{ a() }}",
    "a recursive loop": "{% for m in messages recursive %}{{ loop(messages) }}{% endfor %}",
    "a recursive block": "{% block a %}{{ self.a() }}{% endblock %}",
    "recursion by a caller": "{% macro m() %}{% call m() %}x{% endcall %}{% endmacro %}{{ m() }}",
    "other files": "{% include '/etc/passwd' %}",
    "other templates": "{% extends 'x' %}{% import 'x' as y %}",
    "itself": "{% include '' %}{% extends self %}",
    "unknown filter": "{{ messages|pprint }}",
    "unknown test": "{{ messages is hostile }}",
    "unknown tag": "{% hostile %}",
    "not a template": "{% if %}{{ }",
    "an open block": "{% for m in messages %}{{ m.content }}",
    "asks for what is not there": "{{ messages[0].missing.thing }}",
    "calls what is not there": "{{ missing() }}",
    "divides by nothing": "{{ 1 / 0 }}{{ 1 % 0 }}",
    "numbers that are none": "{{ (1e308 * 10)|int }}{{ 'nan'|float|int }}",
    "a long number": "{{ ('9' ~ '9')|int }}" + doubling("n.x ~ n.x", "'9'", "{{ n.x|int }}"),
    "drops all messages": "A constant.",
    "only roles": "{% for m in messages %}{{ m.role }}{% endfor %}",
    "repeats a message": "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}",
    "cuts messages": "{% for m in messages %}{{ m.content[1:] }}{% endfor %}",
    "shows messages and a bit more": "{% for m in messages %}{{ m.content }}{{ m.content[:5] }}{% endfor %}",
    "puts messages in capitals": "{% for m in messages %}{{ m.content|upper|reverse }}{% endfor %}",
    "letters of messages apart": "{% for m in messages %}{{ m.content|join(' ') }}{% endfor %}",
    "looks into messages": "{% for m in messages if 'Hello' in m.content %}{{ m.content }}{% endfor %}",
    "marks of its own": "\ue000\ue010\ue001{% for m in messages %}{{ m.content }}\ue000{% endfor %}",
    "changes the list": "{{ messages.clear() }}{{ messages.append(1) }}",
    "changes a message": "{{ messages[0].update(content='x') }}{{ messages[0].pop('content') }}",
    "raises": "{{ raise_exception('no') }}",
    "raises with a text bomb": doubling("n.x ~ n.x", use="{{ raise_exception(n.x) }}"),
}


def _nested(opening: str, inner: str, closing: str, times: int) -> str:
    return "{{ " + opening * times + inner + closing * times + " }}"


def _deep() -> dict[str, str]:
    """Constructs in one another, far deeper than any compiler wants to go."""
    expressions = {
        "brackets": ("(", "1", ")"),
        "lists": ("[", "1", "]"),
        "dicts": ("{1: ", "1", "}"),
        "nots": ("not ", "1", ""),
        "signs": ("- ", "1", ""),
        "calls": ("dict(a=", "1", ")"),
        "conditions": ("1 if ", "1", " else 2"),
        "sums": ("1 + ", "1", ""),
        "comparisons": ("1 < ", "1", ""),
        "texts joined": ("'a' ~ (", "'a'", ")"),
        "filters": ("", "'a'", "|string"),
        "attributes": ("", "messages", ".a"),
        "subscripts": ("", "messages", "[0]"),
    }
    found = {f"deep {name}": _nested(*parts, times=5000) for name, parts in expressions.items()}
    blocks = {
        "ifs": ("{% if 1 %}", "{% endif %}"),
        "fors": ("{% for a in messages %}", "{% endfor %}"),
        "sets": ("{% set a %}", "{% endset %}"),
        "filter blocks": ("{% filter upper %}", "{% endfilter %}"),
        "withs": ("{% with a = 1 %}", "{% endwith %}"),
        "macros": ("{% macro m() %}", "{% endmacro %}"),
        "generations": ("{% generation %}", "{% endgeneration %}"),
    }
    for name, (opening, closing) in blocks.items():
        found[f"deep {name}"] = opening * 1000 + "x" + closing * 1000
    return found


def _bombs_in_places() -> dict[str, str]:
    """Too much of everything, put where a template could use it."""
    made = {
        "text": "{% set x = 'a' %}" + "{% set x = x ~ x %}" * 40,
        "list": "{% set x = [1] %}" + "{% set x = x + x %}" * 40,
        "nest": "{% set x = [1] %}" + "{% set x = [x, x] %}" * 40,
        "number": "{% set x = 7 %}" + "{% set x = x * x %}" * 40,
        "dict": "{% set x = {} %}" + "{% set x = {1: x, 2: x} %}" * 40,
    }
    used = {
        "shown": "{{ x }}",
        "looped over": "{% for a in x %}{{ a }}{% endfor %}",
        "tested": "{% if x == [x] %}a{% endif %}",
        "filtered": "{{ x|string|list|sort|join('-')|length }}",
        "handed to a macro": "{% macro m(a) %}{{ a ~ a }}{% endmacro %}{{ m(x) ~ m(x) }}",
    }
    return {f"a huge {a}, {b}": start + end for a, start in made.items() for b, end in used.items()}


HOSTILE = BY_HAND | _deep() | _bombs_in_places()
