"""What is searched for: words, pairs of them, and the borders of words in scripts that write none."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents.querying import MOST_PAIRS, MOST_READ, MOST_TERMS, match_query
from cogenesis.documents.segmenting import index_words, spaced, words

TOKENIZER = "unicode61 remove_diacritics 2"


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE t USING fts5(x, tokenize='{TOKENIZER}')")
    yield database
    database.close()


def found(index: sqlite3.Connection, query: str) -> list[int]:
    return [row[0] for row in index.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank", (query,))]


def single(query: str) -> list[str]:
    return [term.strip('"') for term in query.split(" OR ") if " " not in term]


def pairs(query: str) -> list[str]:
    return [term.strip('"') for term in query.split(" OR ") if " " in term]


# -- words and pairs ----------------------------------------------------------------------------------------


def test_the_query_holds_the_telling_words_once_and_those_side_by_side_as_pairs() -> None:
    assert (
        match_query("Please write an email to Anna about the Anna boat") == '"anna" OR "boat" OR "anna boat"'
    )
    assert match_query("Write to me, please!") == ""
    assert match_query("a letter", every_word=True) == '"a" OR "letter" OR "a letter"'


def test_too_many_words_leave_names_and_numbers() -> None:
    ordinary = " ".join(f"thing{chr(97 + n)}" for n in range(24))
    query = match_query(f"{ordinary} Waldi 2026")
    assert len(single(query)) == MOST_TERMS
    assert {"waldi", "2026"} <= set(single(query))
    assert len(pairs(query)) == MOST_PAIRS


def test_words_that_come_again_are_kept_before_others() -> None:
    many = " ".join(f"paragraph{chr(97 + n)}{chr(97 + n)}" for n in range(25))
    assert "roof" in single(match_query(f"roof {many} roof roof"))
    assert "roof" not in single(match_query(f"roof {many}"))


def test_the_words_of_the_instruction_come_before_those_of_the_message_it_answers() -> None:
    message = " ".join(f"Harbour{n}" for n in range(60))
    query = match_query("tell of the regatta", message)
    assert "regatta" in single(query)
    assert len(single(query)) == MOST_TERMS


def test_the_last_word_of_one_text_and_the_first_of_the_other_are_no_pair() -> None:
    assert pairs(match_query("tell of the regatta", "Harbour news")) == ["harbour news"]


def test_words_that_most_passages_have_are_left_out_when_it_would_take_long() -> None:
    def counts(phrases: Sequence[str]) -> list[int]:
        sizes = {'"company"': MOST_READ, '"boat"': 900, '"varnish"': 3}
        return [sizes[phrase] for phrase in phrases]

    assert single(match_query("company boat varnish", counts=counts)) == ["boat", "varnish"]
    assert single(match_query("company", counts=lambda phrases: [MOST_READ + 1])) == ["company"]
    assert single(match_query("company boat", counts=lambda phrases: [1] * len(phrases))) == [
        "company",
        "boat",
    ]


def test_a_passage_with_the_words_side_by_side_comes_first(index: sqlite3.Connection) -> None:
    texts = (
        "the course of the golf is long",
        "a golf course by the sea, so long",
        "long is the way by the sea",
    )
    index.executemany("INSERT INTO t VALUES (?)", [(text,) for text in texts])
    assert found(index, match_query("our golf course"))[0] == 2


@given(st.text(max_size=300), st.text(max_size=100), st.booleans())
def test_any_text_makes_a_query_that_fts5_takes(text: str, beside: str, every_word: bool) -> None:
    query = match_query(text, beside, every_word=every_word)
    with sqlite3.connect(":memory:") as database:
        database.execute(f"CREATE VIRTUAL TABLE t USING fts5(x, tokenize='{TOKENIZER}')")
        if query:
            database.execute("SELECT count(*) FROM t WHERE t MATCH ?", (query,)).fetchone()
    database.close()


@pytest.mark.parametrize(
    "text", ['" OR x:"', "NEAR(a b) NOT c*", "col:value ^start", "don't—stop", "naïve café"]
)
def test_fts5_operators_are_only_words(text: str) -> None:
    terms = [term for term in match_query(text).split(" OR ") if term]
    assert all(term[0] == term[-1] == '"' and '"' not in term[1:-1] for term in terms)


# -- scripts without spaces ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("花园", "我们昨天去了柏林的花园。"),
        ("请写信谈谈柏林的房租", "房租在五月上涨，房东住在柏林。"),
        ("タワー", "東京タワーへ行きました"),
        ("ガイド", "旅行ｶﾞｲﾄﾞ"),
        ("학교", "내일 학교에서 봐요"),
        ("ราคา", "สอบถามราคาบ้าน"),
        ("Berlin", "我们去Berlin吧"),
        ("Übersee", "nach U\u0308bersee"),
    ],
)
def test_a_word_is_found_inside_a_text_without_spaces(
    index: sqlite3.Connection, asked: str, text: str
) -> None:
    index.executemany(
        "INSERT INTO t VALUES (?)", [(spaced(text),), (spaced("完全不同的事情 something else"),)]
    )
    assert found(index, match_query(asked, every_word=True)) == [1]
    assert found(index, match_query(asked)) == [1]


def test_characters_apart_from_one_another_are_no_word(index: sqlite3.Connection) -> None:
    index.execute("INSERT INTO t VALUES (?)", (spaced("园里开花"),))
    assert found(index, match_query("花园", every_word=True)) == []


def test_texts_with_spaces_are_not_kept_twice() -> None:
    text = "Grüße aus Übersee — naïve"
    assert spaced(text) is text
    assert index_words(text) is None
    assert index_words("去 Berlin") == " 去  Berlin"


@given(st.text(max_size=200))
def test_words_are_those_that_the_index_has(text: str) -> None:
    for word in words(text):
        assert word
        assert '"' not in word
        assert not any(sign.isspace() for sign in word)
