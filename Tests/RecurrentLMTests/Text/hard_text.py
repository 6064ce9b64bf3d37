"""Documents that are hard to split into sentences and words, made from a seed."""
import random

PIECES = list(" \t\n\r.,:;?!'\"`-*@#$%&()[]{}<>/\\_~^+=|\0") + [
    "  ", "..", "...", ". . .", ". . . .", "--", "---", "''", "``", "\r\n", "%",
    "can", "not", "cannot", "Cannot", "d'ye", "gimme", "gonna", "gotta", "lemme", "more'n", "wanna",
    "wanna ", "'tis", "'twas", " 'tis ", " 'Twas ", "n't", "don't", "N'T", "'ll", "'LL", "'re",
    "'ve", "'s", "'S", "'m", "'d", "'t", "it's", "I'm", "'em", "'n",
    "Mr.", "Dr.", "e.g.", "i.e.", "U.S.A.", "J.", "S.", "etc.", "No.", "3.", "3.14", "1,000", "-5",
    ".5", "12:30", "$3.88", "a", "b", "I", "The", "the", "Foo", "foo", "foo.", "word", "Word",
    "x-ray.", "co-op.", "http://a.b/c?d=e&f", "me@x.org", "\u00ab", "\u00bb", "\u201c", "\u201d",
    "\u2018", "\u2019", "\u201e", "\u2026", "\u2013", "\u2014", "\u2015", "\u2012",
    # Letters whose case, kind or class is special.
    "\u00e9", "\u00c9", "\u00df", "\u0130", "\u0131", "\u017f", "\u212a", "\u03a3", "\u03a3\u0391\u03a3",
    "\u039f\u0394\u039f\u03a3.", "\u03a3'", "e\u0301", "\u01c5", "\u24b6", "\u10d0", "\u00aa",
    "\u4e2d", "\u6587\u3002", "\u0661\u0662", "\u0663.", "\u00b2", "\u00bd", "\u2167",
    # White space for `str`, for `re`, for `regex`, for all or for none of them.
    "\u00a0", "\u2003", "\u3000", "\u2028", "\u2029", "\x85", "\x1c", "\x1d", "\x1e", "\x1f", "\x0b",
    "\x0c", "\u200b", "\u200d", "\ufeff", "\U0001f600", "\U0001f469\u200d\U0001f680",
]

WORDS = """the a of and to in that was he it his I with as for had you not be her on at by which have
or from this him but all she they were my are me one their so an said them we who would been will no
when there if more out up into do any your what has man could other than our some very time upon
about may its only now little then can made how first been The It He But And In She They We What
There When If Paris London Monday March Swift Python""".split()
ABBREVIATIONS = """Mr. Mrs. Dr. Prof. St. Jr. Sr. Inc. Ltd. Co. Corp. vs. etc. e.g. i.e. cf. al. U.S.
U.S.A. U.K. p.m. a.m. A.D. Ph.D. No. Vol. pp. Fig. approx. Jan. Sept. Ave. Gen. Rev. J. R. R.""".split()
CONTRACTIONS = """don't can't won't I'm you're they've we'd she'll it's o'clock 'em 'tis 'twas rock'n'roll
cannot gonna gotta wanna gimme lemme d'ye more'n ain't Y'all'd've dogs' James's Isn't I'LL""".split()
NUMBERS = """3 42 3.14 1,000,000 $5.99 50% 10:30 1990s '90s 3rd \u00bd \u00a3100 -7 +3 2/3 1. 2) (3) 1984. 6'2"
555-1234 1e-9 0x1F 12.5.2024 #1 No.5 \u2116 3\u00d74 \u20ac9.50 10\u201320""".split()
THINGS = """http://example.com/a?b=c&d=e#f https://www.gnu.org/licenses/. www.a.org me@mail.example.org
@handle #hashtag C++ F# .NET file.txt /usr/share/doc ~/x.y a_b_c x=y; <b>bold</b> AT&T R&D & :-) ;-) <3
:) ^_^ *bold* _it_ `code` ``quoted'' [1] {x} (c) \u00a9 \u2122 \u00a7 \u2022 na\u00efve caf\u00e9 cafe\u0301
\u00c6sop \u0152uvre \u0130stanbul stra\u00dfe \U0001f600 \U0001f469\u200d\U0001f680 \U0001f44d\U0001f3fd \U0001f1eb\U0001f1f7
\u2764\ufe0f \u4f60\u597d\u3002""".split()
JOINERS = [" "] * 40 + [", "] * 6 + ["; ", ": ", " -- ", "--", " - ", "-", "\u2014", " \u2014 ", "\u2013", "/",
    "... ", "\u2026 ", "\u2026", " . . . ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2009", ",", "."]
ENDS = [". "] * 20 + ["? "] * 4 + ["! "] * 4 + ["?! ", "!!! ", "... ", "\u2026 ", ".\n", ".\r\n", ".\n\n",
    ".\r\n\r\n", ".  ", ".", "?", ". -- ", " ", ".) ", ".] ", ".* ", ";\n", ":\n\n"]
QUOTES = [('"', '"'), ("'", "'"), ("\u201c", "\u201d"), ("\u2018", "\u2019"), ("\u00ab", "\u00bb"),
    ("``", "''"), ("\u201e", "\u201c"), ("(", ")"), ("[", "]"), ('("', '")'), ('"\'', "\'\"")]


def pieces(seed, count):
    """Pieces of text in no order at all."""
    draw = random.Random(seed)
    for _ in range(count):
        pieces = (
            draw.choice(PIECES) + (" " if draw.random() < 0.35 else "")
            for _ in range(draw.choice([1, 3, 6, 12, 30]))
        )
        yield "".join(pieces)


def word(draw):
    kind = draw.random()
    if kind < 0.76:
        return draw.choice(WORDS)
    token = draw.choice(
        ABBREVIATIONS if kind < 0.83 else CONTRACTIONS if kind < 0.90
        else NUMBERS if kind < 0.95 else THINGS)
    kind = draw.random()
    if kind < 0.25:
        token = token.replace("'", "\u2019")
    return token.upper() if kind > 0.95 else token


def sentence(draw):
    text = ""
    for _ in range(draw.choice([1, 2, 4, 8, 15, 30])):
        text += word(draw) + draw.choice(JOINERS)
    text = text.rstrip(" ,") if draw.random() < 0.9 else text
    if draw.random() < 0.8:
        text = text[:1].upper() + text[1:]
    end = draw.choice(ENDS)
    if draw.random() < 0.25:
        opening, closing = draw.choice(QUOTES)
        if draw.random() < 0.7:
            return opening + text + end.rstrip() + closing + (end[len(end.rstrip()):] or " ")
        return opening + text + closing + end
    return text + end


def prose(seed, count):
    """English as people type it, or nearly so."""
    draw = random.Random(seed)
    for _ in range(count):
        yield "".join(sentence(draw) for _ in range(draw.choice([1, 2, 4, 8])))
