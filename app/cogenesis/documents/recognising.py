"""Tells the language and the kind of a text, as far as they show.

Both are guesses that the user can correct, from closed lists; what is not clear is left open. The work is
bounded by looking at pieces of a text only.
"""

from __future__ import annotations

import re
from functools import cache

from cogenesis.documents.formats import Format
from cogenesis.documents.messages import Item

LANGUAGES = ("en", "de", "fr", "es", "zh")

KINDS = (
    "email",
    "newsletter",
    "contact",
    "letter",
    "cover letter",
    "recommendation",
    "resume",
    "report",
    "article",
    "invitation",
    "press release",
    "speech",
    "social media post",
    "note",
)
"""What `kind_of` tells apart: kinds as the user may choose them for a draft, and "contact" for a card."""

PIECE = 3_000
PIECES = 3
"""A text's language is told by this many pieces of it, in code points, as a head may be in another."""

NOTE_WORDS = 80
ARTICLE_WORDS = 150
POST_CHARACTERS = 600

# Small frequent words, without those that several of these languages share. The languages that are not in
# the list are here so that they are not taken for one that is.
_SMALL_WORDS = {
    "en": """the and of to is in that it you for was on are with as be this have at not they from but we his
    her she had by were which would there their what will been if my your our can has do an or who me so""",
    "de": """der die und ich ist nicht das ein eine sie es zu den mit auf sich dem auch für von wir dass im
    haben wird oder aber noch bei wie wenn nur einen einer nach uns ihr über werden sind kann war mir mich""",
    "fr": """le les et est une vous nous je il pas que qui dans pour sur avec ce plus au sont mais ne du des
    elle cette être votre notre leur aux par ils ai suis avez bien mon ma mes très où si tout fait nos vos""",
    "es": """el los y es una que en por con para las del lo no se su al como más pero sus le ya muy este sí
    porque esta cuando nos también fue hay está son desde nuestro todo yo mi ser usted han he te qué donde""",
    "nl": """het een en van ik dat niet zijn op voor met je aan er maar om ook als dan wat nog bij naar hij
    wij zo hebben deze heeft worden wordt geen mijn jullie kan moet onze goed""",
    "it": """il che di è non per una sono con mi ho ma lo gli della del le anche come più questo ci si alla
    nel ti hai io abbiamo essere questa dei delle molto tutto grazie perché""",
    "pt": """o que não uma para com os do da em um é as por mais dos como mas ao ele foi são eu você muito
    está nos já também seu sua isso pelo até ela sem tem obrigado""",
    "sv": """och att det som en på är av för med till den har inte om ett jag men var så vi han hon kan ska
    mig dig från när vill här då också""",
    "da": """og at det som en på er af for med til den har ikke om et jeg men var så vi han hun kan skal mig
    dig fra når vil her da også blev""",
    "pl": """i w nie na się że z do jest to jak co ale po tak czy za od jego przez tym już tylko był są może
    być bardzo dla ma proszę oraz które""",
}

_WORD = re.compile(r"[^\W\d_]+")
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff]")
_FEWEST_HITS = 3
_LEAST_SHARE = 0.12
_MARGIN = 1.3

_GREETING = re.compile(
    r"(dear|to whom it may concern|sehr geehrte|liebe[rs]?|hallo|guten tag|cher|chère|chers|madame|monsieur"
    r"|bonjour|estimad[oa]s?|querid[oa]s?|muy señor|hola|尊敬的|亲爱的|敬爱的|您好)\b[^\n]{0,80}"
    r"|(尊敬的|亲爱的|敬爱的).{1,30}[:：，]?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(yours|sincerely|kind|best|warm|with|regards|respectfully|love|many thanks"
    r"|mit (freundlich|best|herzlich|lieb)\w*|viele|liebe grüße|herzliche|beste grüße"
    r"|hochachtungsvoll|cordialement|bien à|veuillez agréer|amicalement|je vous prie|atentamente"
    r"|cordialmente|un (abrazo|saludo)|saludos|此致|敬礼|祝好|顺颂)[^\n]{0,120}",
    re.IGNORECASE,
)
_APPLYING = re.compile(
    r"\b(apply(ing)? for|application for|(the|your) (position|vacancy|opening)|bewerb\w+|stellenanzeige"
    r"|candidature|poste de|postuler|candidatura|solicito el puesto|puesto de|vacante)\b"
    r"|应聘|求职|申请.{0,12}职位",
    re.IGNORECASE,
)
_RECOMMENDING = re.compile(
    r"\b(letter of recommendation|(highly |warmly )?recommend (him|her|them|mr|ms|mrs|dr)\b"
    r"|empfehlungsschreiben|lettre de recommandation|carta de recomendación)|推荐信",
    re.IGNORECASE,
)
_RESUME_TITLE = re.compile(
    r"\W{0,3}(curriculum vitae|cv|r[ée]sum[ée]|lebenslauf|currículum( vitae)?|hoja de vida"
    r"|简历|个人简历)\b.{0,60}",
    re.IGNORECASE,
)
_RESUME_PART = re.compile(
    r"\W{0,3}((work |professional )?(experience|employment)( history)?|education|skills|languages|references"
    r"|(beruflicher werdegang|berufserfahrung|ausbildung|kenntnisse|sprachen)"
    r"|(expériences?( professionnelles?)?|formation|compétences|langues)"
    r"|(experiencia( laboral| profesional)?|educación|formación|habilidades|idiomas)"
    r"|工作经[历验]|教育(背景|经历)|技能|语言能力)\W{0,3}",
    re.IGNORECASE,
)
_REPORT_PART = re.compile(
    r"[\d.\s]{0,8}(abstract|executive summary|summary|introduction|background|methods?|results|findings"
    r"|discussion|conclusions?|recommendations|zusammenfassung|einleitung|methoden?|ergebnisse|fazit|schlussfolgerung(en)?"
    r"|résumé|introduction|méthodes?|résultats|conclusions?|resumen|introducción|métodos?|resultados"
    r"|conclusi(ón|ones)|摘要|引言|方法|结果|结论)\W{0,3}",
    re.IGNORECASE,
)
_INVITING = re.compile(
    r"\b(invitation|you are (cordially )?invited|einladung|wir laden .{1,40} ein|ladet? .{1,40} herzlich ein"
    r"|vous êtes invité|invitación|est[áa]s? invitad|les invitamos)|邀请函|诚邀|请柬",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"^\W{0,3}(for immediate release|press release|pressemitteilung|communiqué de presse|nota de prensa"
    r"|comunicado de prensa|新闻稿)",
    re.IGNORECASE | re.MULTILINE,
)
_SPEAKING = re.compile(
    r"\b(ladies and gentlemen|(meine|sehr geehrte|verehrte) damen und herren|mesdames,? (et )?messieurs"
    r"|señoras y señores)\b|女士们.{0,3}先生们",
    re.IGNORECASE,
)
_HASHTAG = re.compile(r"(?<![\w#&])#[^\W\d_]\w{1,40}")


def language_of(text: str) -> str:
    """The language most of a text is in, one of `LANGUAGES`; "" when it is another or not clear."""
    sample = _sample(text)
    letters = sum(len(word) for word in _WORD.findall(sample))
    ideographs = len(_IDEOGRAPH.findall(sample))
    if ideographs * 4 > letters > 0:
        return "zh" if len(_KANA.findall(sample)) * 20 < ideographs else ""
    return _by_small_words([word.lower() for word in _WORD.findall(sample)])


def kind_of(format_: str, item: Item) -> str:
    """The kind of a text, one of `KINDS`; "" when it is not clear.

    `format_` is a value of `formats.Format`.
    """
    if item.kind:
        return item.kind if item.kind in KINDS else ""
    if format_ in (Format.MAIL, Format.MAILBOX):
        return "email"
    if format_ == Format.CARDS:
        return "contact"
    head = f"{item.title}\n{item.text[:PIECE]}"
    return (
        _by_title(item.title, head)
        or _by_letter(item.text, head)
        or _by_parts(item.text)
        or _by_length(format_, item.text)
    )


def _sample(text: str) -> str:
    if len(text) <= PIECE * PIECES:
        return text
    step = (len(text) - PIECE) // (PIECES - 1)
    return " ".join(text[place * step : place * step + PIECE] for place in range(PIECES))


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Each small word with the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _SMALL_WORDS.items():
        for word in set(words.split()):
            found[word] = (*found.get(word, ()), language)
    return found


def _by_small_words(words: list[str]) -> str:
    known = _owners()
    scores: dict[str, float] = {}
    for word in words:
        owners = known.get(word, ())
        for owner in owners:
            scores[owner] = scores.get(owner, 0.0) + 1 / len(owners)
    ranked = sorted(scores.items(), key=lambda entry: -entry[1])
    if not ranked:
        return ""
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    clear = score >= _FEWEST_HITS and score >= _LEAST_SHARE * len(words) and score >= _MARGIN * second
    return best if clear and best in LANGUAGES else ""


def _by_title(title: str, head: str) -> str:
    first = next((line for line in head.split("\n") if line.strip()), "")
    if _RESUME_TITLE.fullmatch(title[:100]) or _RESUME_TITLE.fullmatch(first[:100]):
        return "resume"
    if _PRESS.search(head[:300]):
        return "press release"
    return "speech" if _SPEAKING.search(head[:400]) and not _closes(head) else ""


def _by_letter(text: str, head: str) -> str:
    """A letter greets near its start and closes near its end."""
    greets = any(_GREETING.match(line.strip()[:200]) for line in text[:PIECE].split("\n")[:20])
    if not (greets and _closes(text)):
        return "invitation" if _INVITING.search(head[:300]) else ""
    if _RECOMMENDING.search(head):
        return "recommendation"
    if _APPLYING.search(head[:1_500]):
        return "cover letter"
    return "invitation" if _INVITING.search(head[:300]) else "letter"


def _closes(text: str) -> bool:
    lines = [line.strip() for line in text[-PIECE:].split("\n") if line.strip()]
    return any(_CLOSING.match(line[:200]) and len(line) < 150 for line in lines[-8:])


def _by_parts(text: str) -> str:
    """By headings that resumes and reports are made of, each on a line of its own."""
    lines = [line.strip() for line in text[:50_000].split("\n") if 2 <= len(line.strip()) <= 60]
    if len({line.lower() for line in lines if _RESUME_PART.fullmatch(line)}) >= 3:
        return "resume"
    return "report" if len({line.lower() for line in lines if _REPORT_PART.fullmatch(line)}) >= 2 else ""


def _by_length(format_: str, text: str) -> str:
    if len(text) <= POST_CHARACTERS and len(_HASHTAG.findall(text)) >= 2:
        return "social media post"
    words = len(_WORD.findall(text[: PIECE * 2])) + len(_IDEOGRAPH.findall(text[: PIECE * 2])) // 2
    if format_ == Format.HTML and words >= ARTICLE_WORDS:
        return "article"
    return "note" if format_ in (Format.TEXT, Format.MARKDOWN) and words <= NOTE_WORDS else ""
