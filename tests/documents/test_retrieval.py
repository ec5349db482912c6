"""What goes into the prompt of one draft."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents.ranking import Example
from cogenesis.documents.retrieval import choose
from cogenesis.domain import ContextItem, ContextKind, Instruction, Origin, Passage

FACTS = {
    "Dog": "a dachshund called Waldi",
    "Name": "Anna Müller",
    "Job": "carpenter at the harbour",
    "Sign-off": "Best wishes, Anna",
    "Hobby": "rowing",
}


def count(texts: Sequence[str]) -> list[int]:
    return [len(text.split()) + len(text) // 20 for text in texts]


def passage(number: int, text: str, score: float = 1.0, document: int | None = None) -> Passage:
    return Passage(number, document or number, f"/notes/{number}.md", "", text, 0, len(text), False, score)


def numbered(number: int, words: int) -> str:
    return " ".join(f"w{number}x{n}" for n in range(words))


def of(items: Sequence[ContextItem], kind: ContextKind) -> list[str]:
    return [item.key for item in items if item.kind is kind]


def test_name_and_sign_off_are_always_there() -> None:
    items = choose(Instruction("Invite the team"), FACTS, [], [], count_tokens=count, budget=40)
    assert {"fact:Name", "fact:Sign-off"} <= set(of(items, ContextKind.FACT))
    assert len(items) < len(FACTS)


def test_an_endless_sign_off_does_not_eat_the_budget() -> None:
    facts = {"Sign-off": numbered(1, 5000), "Name": "Anna", "Job": "carpenter"}
    items = choose(Instruction("Lunch"), facts, [], [], count_tokens=count, budget=400)
    assert of(items, ContextKind.FACT) == ["fact:Sign-off", "fact:Name", "fact:Job"]


def test_facts_that_matter_for_the_task_come_before_others() -> None:
    items = choose(
        Instruction("Ask whether my dachshund may come"), FACTS, [], [], count_tokens=count, budget=36
    )
    assert of(items, ContextKind.FACT) == ["fact:Dog", "fact:Name", "fact:Sign-off"]


def test_a_fact_that_matters_is_found_in_chinese_too() -> None:
    facts = {"工作": "港口的木匠", "爱好": "周末在湖上划船"}
    items = choose(Instruction("写信问能不能去划船"), facts, [], [], count_tokens=count, budget=16)
    assert of(items, ContextKind.FACT) == ["fact:爱好"]


def test_a_chinese_text_is_a_voice_when_it_is_long_enough() -> None:
    examples = [
        Example("voice:1", "", "你好"),
        Example("voice:2", "", "今天天气很好我们一起去公园散步吧然后吃饭"),
    ]
    items = choose(Instruction("写信"), {}, examples, [], count_tokens=count, budget=500)
    assert of(items, ContextKind.VOICE) == ["voice:2"]


def test_facts_that_matter_come_before_passages() -> None:
    facts = {"Job": numbered(0, 15), "Hobby": f"rowing {numbered(1, 15)}"}
    passages = [passage(n, numbered(n, 8)) for n in range(2, 10)]
    items = choose(Instruction("Tell of rowing"), facts, [], passages, count_tokens=count, budget=120)
    assert of(items, ContextKind.FACT) == ["fact:Hobby"]
    assert of(items, ContextKind.PASSAGE)


def test_facts_keep_the_order_of_the_profile() -> None:
    items = choose(Instruction("Tell of rowing"), FACTS, [], [], count_tokens=count, budget=500)
    assert of(items, ContextKind.FACT) == [f"fact:{name}" for name in FACTS]


def test_the_received_message_is_cut_to_fit_and_wins_over_passages() -> None:
    message = "Dear Anna. Can you come on Friday? " + numbered(0, 3000)
    passages = [passage(n, numbered(n, 40), score=n) for n in range(1, 9)]
    items = choose(
        Instruction("Say yes", reply_to=message), FACTS, [], passages, count_tokens=count, budget=300
    )
    (reply,) = [item for item in items if item.kind is ContextKind.REPLY]
    assert reply.text.startswith("Dear Anna. Can you come on Friday?")
    assert reply.text.endswith(" …")
    assert 100 < reply.tokens <= 300


def test_a_message_that_fits_is_not_cut() -> None:
    items = choose(Instruction("Yes", reply_to="Lunch?"), FACTS, [], [], count_tokens=count, budget=100)
    assert [item.text for item in items if item.kind is ContextKind.REPLY] == ["Lunch?"]


def test_room_left_over_goes_to_the_rest_of_the_message() -> None:
    message = numbered(0, 2000)
    items = choose(Instruction("Yes", reply_to=message), {}, [], [], count_tokens=count, budget=400)
    assert sum(item.tokens for item in items) > 350


def test_voice_examples_of_the_recipient_then_of_the_kind_come_first() -> None:
    examples = [
        Example("voice:1", "post", "A post. " + numbered(1, 20), kind="post"),
        Example("voice:2", "mail", "Hello all. " + numbered(2, 20), kind="email"),
        Example("voice:3", "bob", "Hi Bob,\n" + numbered(3, 20), kind="post"),
        Example("voice:4", "bob 2", numbered(4, 20), kind="email", recipients=("Bob Meyer <b@x.org>",)),
    ]
    task = Instruction("Lunch on Friday", kind="email", to="Bob")
    items = choose(task, {}, examples, [], count_tokens=count, budget=2000)
    assert of(items, ContextKind.VOICE) == ["voice:4", "voice:3"]


def test_passages_go_by_score_and_are_not_repeated() -> None:
    same = numbered(7, 30)
    passages = [
        passage(1, numbered(1, 30), 0.5),
        passage(2, same, 3.0),
        passage(3, same + " end", 2.0),
        passage(4, numbered(4, 30), 2.5),
    ]
    items = choose(Instruction("x"), {}, [], passages, count_tokens=count, budget=2000)
    assert of(items, ContextKind.PASSAGE) == ["passage:2", "passage:4", "passage:1"]


def test_a_document_that_serves_as_voice_gives_no_passages() -> None:
    example = Example("voice:9", "t", numbered(1, 30), document_id=9)
    passages = [passage(1, numbered(2, 30), document=9), passage(2, numbered(3, 30))]
    items = choose(Instruction("x"), {}, [example], passages, count_tokens=count, budget=2000)
    assert of(items, ContextKind.PASSAGE) == ["passage:2"]


def test_passages_and_past_texts_say_where_they_come_from() -> None:
    found = Passage(3, 30, "post.mbox", "Re: boat", numbered(3, 20), 40, 160, False, 1.0, position=7_000)
    origin = Origin(9, "sent.mbox", 512, 0, 130)
    example = Example("voice:9", "t", numbered(2, 20), document_id=9, origin=origin)
    items = choose(Instruction("x"), {"Name": "Anna"}, [example], [found], count_tokens=count, budget=2000)
    assert [item.origin for item in items] == [
        None,
        origin,
        Origin(30, "post.mbox", 7_000, 40, 160),
    ]


texts = st.text(alphabet="abc .\n", max_size=600)


@given(
    budget=st.integers(0, 400),
    facts=st.dictionaries(st.sampled_from(["Name", "Sign-off", "A", "B", "C"]), texts, max_size=5),
    bodies=st.lists(texts, max_size=6),
    reply=st.none() | texts,
    weight=st.integers(1, 30),
)
def test_the_budget_is_never_exceeded_and_the_choice_repeats(
    budget: int, facts: dict[str, str], bodies: list[str], reply: str | None, weight: int
) -> None:
    def awkward(parts: Sequence[str]) -> list[int]:
        return [len(part) * weight // 10 + (7 if part else 0) for part in parts]

    examples = [Example(f"voice:{n}", f"t{n}", body) for n, body in enumerate(bodies)]
    passages = [passage(n, body or "x", score=n % 3) for n, body in enumerate(bodies, 10)]
    task = Instruction("a b c", reply_to=reply)
    items = choose(task, facts, examples, passages, count_tokens=awkward, budget=budget)
    assert sum(item.tokens for item in items) <= budget
    assert all(item.tokens > 0 and item.text for item in items)
    assert len({item.key for item in items}) == len(items)
    assert items == choose(task, facts, examples, passages, count_tokens=awkward, budget=budget)
