"""Results made by hand for the tests of reports: invented people, and articles that try to break a report."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from factcheck.model import (
    Article,
    Claim,
    DateRange,
    Discrepancy,
    Entity,
    Evidence,
    Fix,
    Form,
    Kind,
    Likely,
    Mention,
    Quantity,
    Quotation,
    QuotationVersion,
    Reference,
    Result,
    RuleInfo,
    Severity,
    Skipped,
    Span,
    Statement,
    Story,
    Value,
    Verdict,
    Wording,
    WordingChange,
)

POST = Article(
    "news/post.txt",
    "news/post.txt",
    "Storm at Marsh Point\n\nKate Reed, 47, said the storm had come without warning. “We ran,” she said.\n"
    "Her husband, Adam Reed, was unhurt.\n",
    published=date(2020, 10, 2),
)
NEWS = Article(
    "news/evening.txt",
    "news/evening.txt",
    "The 45-year-old actress Kate Reed said so on Friday.\nHer husband, Alan Reed, was unhurt.\n",
    published=date(2020, 10, 2),
)
WIRE = Article("news/wire.txt", "news/wire.txt", "Kate Reed, 47, lost her house.\nShe is a baker.\n")

BORN = DateRange(date(1973, 7, 26), date(1973, 7, 26))
KATE = Entity("e1", Kind.PERSON, "Kate Reed", ("Kate Reed", "Reed"))
STORY = Story(
    "s1", "Storm at Marsh Point", (POST.id, NEWS.id, WIRE.id), DateRange(date(2020, 10, 2), date(2020, 10, 2))
)
AGE = RuleInfo("age", "Ages that no single birth date allows.", "Each age is a range of *birth dates*.", Severity.ERROR)
SPOUSE = RuleInfo("spouse", "One person has two spouses.", "", Severity.WARNING)
SINGLE = RuleInfo("single_source", "One report alone states it.", "", Severity.INFO)


def span(article: Article, words: str, field: str = "text") -> Span:
    """The first place of some words."""
    text = article.text if field == "text" else article.title or ""
    start = text.index(words)
    return Span(article.id, field, start, start + len(words), words)


def statement(article: Article, predicate: str, words: str, value: Value, subject: str = "Kate Reed") -> Statement:
    """A statement on Kate Reed whose value stands in some words of an article."""
    place = span(article, words)
    mention = Mention(span(article, subject), Form.NAME, subject, Kind.PERSON) if subject in article.text else None
    claim = Claim(predicate, mention, value, place, place)
    return Statement(f"{article.id}:{predicate}:{place.start}", claim, article, "s1", article.id, KATE)


def years(number: int) -> Quantity:
    """An age."""
    return Quantity(number, number, "year")


def evidence(stated: Statement, value_text: str) -> Evidence:
    """A statement as evidence."""
    return Evidence(stated.claim.span, value_text, stated.origin, stated)


AGES = (
    statement(NEWS, "age", "45-year-old", years(45)),
    statement(POST, "age", "47", years(47)),
    statement(WIRE, "age", "47", years(47)),
)
HUSBANDS = (
    statement(POST, "spouse", "Adam Reed", Mention(span(POST, "Adam Reed"), Form.NAME, "Adam Reed")),
    statement(NEWS, "spouse", "Alan Reed", Mention(span(NEWS, "Alan Reed"), Form.NAME, "Alan Reed")),
)
ROLE = statement(WIRE, "role", "baker", Wording("baker"))

AGE_ERROR = Discrepancy(
    "a1b2c3d4e5f60718",
    "age",
    Severity.ERROR,
    0.95,
    Verdict.CONTRADICTED,
    "s1",
    "age",
    KATE,
    "Kate Reed is 45 in evening.txt, 47 in post.txt",
    "On 2 October 2020 no birth date gives both ages.",
    (evidence(AGES[0], "45"), evidence(AGES[1], "47"), evidence(AGES[2], "47")),
    Reference(
        ("Kate Reed",), "birth_date", DateRange(date(1973, 7, 26), date(1973, 7, 26)), "26 July 1973", "Who is who"
    ),
    Likely("47", "the reference and more origins have it", 2, 1),
    Fix(span(NEWS, "45"), "47"),
)
SPOUSE_WARNING = Discrepancy(
    "b1b2c3d4e5f60718",
    "spouse",
    Severity.WARNING,
    0.7,
    Verdict.CONTRADICTED,
    "s1",
    "spouse",
    KATE,
    "Kate Reed's husband is Adam Reed in post.txt, Alan Reed in evening.txt",
    "A person has one husband at a time.",
    (evidence(HUSBANDS[0], "Adam Reed"), evidence(HUSBANDS[1], "Alan Reed")),
)
ROLE_NOTE = Discrepancy(
    "c1b2c3d4e5f60718",
    "single_source",
    Severity.INFO,
    0.9,
    Verdict.UNSUPPORTED,
    "s1",
    "role",
    KATE,
    "Kate Reed is a baker in wire.txt alone",
    "No other report says what she does.",
    (evidence(ROLE, "baker"),),
)
BIRTHDAY = Discrepancy(
    "d1b2c3d4e5f60718",
    "age",
    Severity.INFO,
    0.9,
    Verdict.COMPATIBLE,
    "s1",
    "age",
    KATE,
    "Kate Reed is 46 and 47",
    "birthday: one lies between the reports",
    (evidence(AGES[1], "47"), evidence(AGES[2], "47")),
)
RAN = Quotation(
    "q1",
    "s1",
    KATE,
    "We ran and ran",
    "x1",
    (
        QuotationVersion(POST.id, POST.id, (span(POST, "We ran,"),), ("x1",)),
        QuotationVersion(WIRE.id, WIRE.id, (span(WIRE, "lost"),), ("x2",), (WordingChange("word", "lost", "ran"),)),
    ),
)
RESULT = Result(
    (POST, NEWS, WIRE),
    (STORY,),
    {},
    (KATE,),
    (AGES[1], HUSBANDS[0], AGES[0], HUSBANDS[1], AGES[2], ROLE),
    (ROLE_NOTE, AGE_ERROR, SPOUSE_WARNING),
    (BIRTHDAY,),
    (Skipped("news/broken.txt", "not text: byte 0x00 at 12"),),
    ("wire.txt has no date; the dates of its story were used",),
    (AGE, SPOUSE, SINGLE),
)

HOSTILE_TEXT = (
    '=HYPERLINK("http://evil.example","x") <script>alert(\'1\')</script> <!-- --> <img src=x onerror=alert(1)>\n'
    "::error file=a.txt,line=1::taken over\r\n"
    "##[error]taken over\n"
    "\x1b[31mred\x1b]0;title\x07 \x9b2J nul\x00 bell\x07 back\x08 form\x0c\n"
    "right \u202etfel ot\u202c \u2066isolate\u2069 zero\u200bwidth \ufeffmark tag\U000e0041\n"
    "]]> & <![CDATA[ ]]> &amp; | pipe | `code` ``` **bold** [link](javascript:alert(1)) ![i](x)\n"
    "@everyone #1 GH-12 :smile: www.x.example mail@x.example\n"
    "</details> </table> # heading {0} {{x}} $(id) %0A::warning::x %s\n"
    "日本語の記事 ７２歳 e\u0301 👩‍👩‍👧 lone \ud800 and \udfff end\u2028next\u2029last\n"
    "+1 -1 @SUM(1) \tTab\n"
)
HOSTILE = Article(
    "bad/a [x](y) | `b`,c:d%\n::error::.txt",
    "bad/a [x](y) | `b`,c:d%\n::error::.txt",
    HOSTILE_TEXT,
    title="=1+1 <b>\ud800",
    source="=cmd|' /C calc'!A0 \x1b[2J\ud800",
    url="javascript:alert(1)",
    published=date(2020, 10, 2),
)
FEED = Article("=two\x1b[2J", "bad/feed.jsonl", HOSTILE_TEXT[::-1], title="@x ::error::", published=None)


def hostile_result() -> Result:
    """A result in which everything that can come from an article is hostile."""
    bad = Entity("e\ud8002", Kind.PERSON, HOSTILE_TEXT, (HOSTILE_TEXT,))
    whole = Span(HOSTILE.id, "text", 0, len(HOSTILE_TEXT), HOSTILE_TEXT)
    title = Span(HOSTILE.id, "title", 0, 4, "=1+1")
    other = Span(FEED.id, "text", 5, 90, FEED.text[5:90])
    lines = [span(HOSTILE, line) for line in HOSTILE_TEXT.split("\n") if line]
    mention = Mention(whole, Form.NAME, HOSTILE_TEXT, Kind.PERSON)
    claims: list[tuple[str, Value, Span, Article]] = [
        ("role", Wording(HOSTILE_TEXT), whole, HOSTILE),
        ("role", Wording("+2"), other, FEED),
        ("=age", years(3), lines[2], HOSTILE),
        ("child", mention, title, HOSTILE),
    ]
    stated = []
    for number, (predicate, value, place, owner) in enumerate(claims):
        claim = Claim(predicate, mention, value, place, place, scope=HOSTILE_TEXT)
        stated.append(Statement(f"c{number}", claim, owner, "s", owner.id, bad))
    items = [
        Discrepancy(
            f"f{number}",
            "=rule|`x`<b>",
            severity,
            0.5,
            Verdict.CONTRADICTED,
            "s",
            "role",
            bad,
            HOSTILE_TEXT,
            HOSTILE_TEXT,
            tuple(Evidence(place, HOSTILE_TEXT, HOSTILE_TEXT) for place in (first, whole, other, title, *lines)),
            Reference((HOSTILE_TEXT,), "role", Wording("x"), HOSTILE_TEXT, HOSTILE_TEXT),
            Likely(HOSTILE_TEXT, HOSTILE_TEXT, 1, 2),
            Fix(first, HOSTILE_TEXT),
            HOSTILE_TEXT if number == 3 else None,
        )
        for number, (severity, first) in enumerate(
            [(Severity.ERROR, lines[3]), (Severity.WARNING, other), (Severity.INFO, title), (Severity.ERROR, whole)]
        )
    ]
    change = WordingChange("word", HOSTILE_TEXT, HOSTILE_TEXT)
    versions = tuple(QuotationVersion(place.article, "o", (place,), ("c0",), (change,)) for place in (whole, other))
    return Result(
        (HOSTILE, FEED),
        (Story("s", HOSTILE_TEXT, (HOSTILE.id, FEED.id)), Story("t", "", ())),
        {FEED.id: HOSTILE.id},
        (bad,),
        tuple(stated),
        tuple(items),
        tuple(items),
        (Skipped(HOSTILE.path, HOSTILE_TEXT),),
        (HOSTILE_TEXT,),
        (RuleInfo("=rule|`x`<b>", HOSTILE_TEXT, HOSTILE_TEXT, Severity.ERROR),),
        (Quotation("q", "s", bad, HOSTILE_TEXT, "c0", versions),),
    )


def result_of(text: str, start: int, end: int) -> Result:
    """A result in which every text is one text, and every place one stretch of it."""
    one = Article(text, text, text, title=text, source=text, url=text, language=text)
    two = Article("two.txt", "two.txt", text, source=text, published=date(2020, 10, 2))
    places = [Span(article.id, "text", start, end, text[start:end]) for article in (one, two)]
    who = Entity(text, Kind.PERSON, text, (text,))
    stated = tuple(
        Statement(text, Claim(text, None, Wording(text), place, place, scope=text), article, text, text, who)
        for article, place in zip((one, two), places, strict=True)
    )
    item = Discrepancy(
        text,
        text,
        Severity.ERROR,
        0.5,
        Verdict.CONTRADICTED,
        text,
        text,
        who,
        text,
        text,
        tuple(Evidence(place, text, text) for place in places),
        Reference((text,), text, Wording(text), text, text),
        Likely(text, text, 1, 2),
        Fix(places[1], text),
    )
    version = QuotationVersion(two.id, text, (places[1],), (text,), (WordingChange("word", text, ""),))
    return Result(
        (one, two),
        (Story(text, text, (one.id, two.id)),),
        {},
        (who,),
        stated,
        (item, replace(item, severity=Severity.INFO), replace(item, suppressed=text)),
        (item,),
        (Skipped(text, text),),
        (text,),
        (RuleInfo(text, text, text, Severity.ERROR),),
        (Quotation(text, text, who, text, text, (version,)),),
    )
