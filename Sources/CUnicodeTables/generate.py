#!/usr/bin/env python3
"""Writes tables.c and include/CUnicodeTables.h from the Unicode character database.

Usage: generate.py [FOLDER OF THE DATABASE, by default /usr/share/unicode (Debian: unicode-data)]

The output depends on the database alone: the same data give the same bytes. What search means by "the same word" is
decided here, in `DROPPED_SCRIPTS`, `LETTER_FORMS` and `Folding`; what a terminal shows of a character in `properties`.
"""
import pathlib
import re
import sys

import line_breaking

DATA = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
HERE = pathlib.Path(__file__).resolve().parent
LIMIT = 0x110000

# --- The database ---------------------------------------------------------------------------------------------------


def rows(name):
    """The data lines of a file, split at semicolons, comments taken off."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def span(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def by_value(name, wanted=None):
    """Scalar -> value, for files whose second field is a value (or is one of several properties)."""
    return {c: row[1] for row in rows(name) if wanted is None or row[1] == wanted for c in span(row[0])}


class Database:
    def __init__(self):
        self.version = re.search(r"-(\d+\.\d+\.\d+)\.txt", (DATA / "Scripts.txt").read_text()[:200]).group(1)
        self.category, self.combining, self.decomposition, self.digit = {}, {}, {}, {}
        first = None
        for row in rows("UnicodeData.txt"):
            code = int(row[0], 16)
            if row[1].endswith(", First>"):
                first = code
            for c in range(first if row[1].endswith(", Last>") else code, code + 1):
                self.category[c] = row[2]
            self.combining[code] = int(row[3])
            if row[5]:
                self.decomposition[code] = [int(x, 16) for x in row[5].split() if not x.startswith("<")]
            if row[2] == "Nd":
                self.digit[code] = int(row[6])
        self.script = by_value("Scripts.txt")
        self.line_break = by_value("LineBreak.txt")
        self.east_asian_width = by_value("EastAsianWidth.txt")
        self.hangul = by_value("HangulSyllableType.txt")
        self.grapheme_break = by_value("auxiliary/GraphemeBreakProperty.txt")
        self.ignorable = by_value("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        self.noncharacter = by_value("PropList.txt", "Noncharacter_Code_Point")
        self.visual_order = by_value("PropList.txt", "Logical_Order_Exception")
        self.prepended = by_value("PropList.txt", "Prepended_Concatenation_Mark")
        self.emoji = by_value("emoji/emoji-data.txt", "Emoji")
        self.pictographic = by_value("emoji/emoji-data.txt", "Extended_Pictographic")
        self.emoji_modifier = by_value("emoji/emoji-data.txt", "Emoji_Modifier")
        self.case = {}
        for row in rows("CaseFolding.txt"):
            if row[1] in "CF":
                self.case[int(row[0], 16)] = [int(x, 16) for x in row[2].split()]

    def gc(self, c):
        return self.category.get(c, "Cn")


# --- What a terminal shows of a character ---------------------------------------------------------------------------

CLEAN = ["ORDINARY", "C0", "C1", "LINE_SEPARATOR", "IMPLICIT_BIDI", "EXPLICIT_BIDI", "TAG", "PRIVATE", "NONCHARACTER",
         "UNASSIGNED", "INVISIBLE"]
FLAGS = ["PICTOGRAPHIC", "EMOJI", "REGIONAL", "MODIFIER", "CONTINUES", "BINDS_NEXT"]
# Circled numbers and hexagrams: glibc, and so ncurses, takes two columns, as Unicode does for the latter since 16.0.
WIDE_MORE = {*range(0x3248, 0x3250), *range(0x4DC0, 0x4E00)}
KEPT_INVISIBLE = {0x200B, 0x200C, 0x200D}  # break opportunity; joiners


def clean_class(db, c):
    gc = db.gc(c)
    if c < 0x20 or c == 0x7F:
        return "C0"
    if gc == "Cc":
        return "C1"
    if c in (0x2028, 0x2029):
        return "LINE_SEPARATOR"
    if c in (0x200E, 0x200F, 0x061C):
        return "IMPLICIT_BIDI"
    if 0x202A <= c <= 0x202E or 0x2066 <= c <= 0x2069:
        return "EXPLICIT_BIDI"
    if c in db.noncharacter:
        return "NONCHARACTER"
    if 0xE0000 <= c <= 0xE007F:
        return "TAG"
    if gc == "Co":
        return "PRIVATE"
    if gc in ("Cn", "Cs"):
        return "UNASSIGNED"
    if gc == "Cf" and c not in db.prepended and c not in KEPT_INVISIBLE:
        return "INVISIBLE"
    return "ORDINARY"


def width(db, c, clean):
    """Columns, as terminals that follow wcwidth(3) count them; what is shown as a mark takes one."""
    if clean in ("IMPLICIT_BIDI", "INVISIBLE"):
        return 0
    if clean != "ORDINARY":
        return 1
    if c in KEPT_INVISIBLE or db.gc(c) in ("Mn", "Me") or db.hangul.get(c) in ("V", "T"):
        return 0
    return 2 if c in WIDE_MORE or db.east_asian_width.get(c, "N") in "WF" else 1


def properties(db, c):
    clean = clean_class(db, c)
    columns = width(db, c, clean)
    grapheme = db.grapheme_break.get(c)
    flags = [
        c in db.pictographic and clean == "ORDINARY",
        c in db.emoji,
        grapheme == "Regional_Indicator",
        c in db.emoji_modifier,
        # UAX 29 leaves out the Burmese and Tai Tham vowels that are written after their consonant: they are Mc all the same.
        columns > 0 and (grapheme in ("SpacingMark", "Extend") or db.gc(c) == "Mc") and c not in db.emoji_modifier,
        # A vowel written before its consonant (Thai, Lao), a Khmer or Burmese sign that stacks the next consonant.
        c in db.visual_order or c in (0x17D2, 0x1039) or grapheme == "Prepend",
    ]
    return columns | CLEAN.index(clean) << 2 | sum(1 << (6 + i) for i, flag in enumerate(flags) if flag)


# --- Where lines end ------------------------------------------------------------------------------------------------


class LineBreaking:
    """Symbols of scalars, and the tables of states: see `line_breaking`."""

    def __init__(self, db):
        names = [line_breaking.symbol(db, c, width(db, c, clean_class(db, c))) for c in range(LIMIT)]
        self.symbols = sorted(set(names)) + [line_breaking.END]
        assert len(self.symbols) <= line_breaking.MOST_SYMBOLS
        numbers = {name: i for i, name in enumerate(self.symbols)}
        self.values = [numbers[name] for name in names]
        self.standard = self.flat(line_breaking.Standard())
        self.tailored = self.flat(line_breaking.Tailored())

    def flat(self, rules):
        return [entry for row in line_breaking.table(rules, self.symbols) for entry in row]


# --- What search means by the same word -----------------------------------------------------------------------------

# Classes of a scalar, and of the scalars of a folded sequence.
SEPARATOR, LETTER, IGNORED, APOSTROPHE, MARK, ALONE, HANGUL = range(7)
FIRST_SEQUENCE = 16

# Marks of these scripts are accents and points that people leave out. Marks of all others are vowels and tones.
DROPPED_SCRIPTS = {"Inherited", "Latin", "Greek", "Cyrillic", "Coptic", "Hebrew", "Arabic", "Syriac", "Ethiopic", "Nko",
                   "Glagolitic", "Samaritan", "Mandaic"}
KANA_VOICING = {0x3099, 0x309A}
# U+093C: the Devanagari dot below, which much Hindi is typed without.
DROPPED_MORE = {0x0640, 0x07FA, 0x093C}
# Scripts whose every character stands for itself; others without spaces are those of line break class SA.
ALONE_SCRIPTS = {"Han", "Hiragana", "Katakana", "Yi", "Tangut", "Nushu", "Khitan_Small_Script"}
ALONE_MORE = {0x30FC}  # the prolonged sound mark
# Typed as apostrophes, or for the glottal stop and the ayn in transliteration; the Catalan dot; the Hebrew geresh.
APOSTROPHES = {0x27, 0x60, 0xB4, 0xB7, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x2C8, 0x5F3, 0x2018, 0x2019, 0x201B,
               0x2032, 0xA78B, 0xA78C, 0xFF07}
# U+0387 is a Greek semicolon though it decomposes to the Catalan dot; the trade marks are not part of the word.
SEPARATORS = {0x0387, 0x200B, 0x2120, 0x2122}

LETTER_FORMS = {
    **dict(zip("øđðłħŧıŋɓɗɖƙƴɛɔəǝɣɩʋƒƈƥƭɨʉɵƶǥɲƀȼɍɏɇⱥⱦɉɠɦɫⱪⱨⱬĸ", "oddlhtinbddkyeoeegivfcptiuozgnbcryeatjghlkhzk")),
    "æ": "ae", "œ": "oe", "þ": "th",
    # Arabic as typed on Arabic, Persian and Urdu keyboards.
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ۍ": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ۃ": "ه", "ہ": "ه",
    "ھ": "ه", "ە": "ه",
}


def ethiopic_forms():
    """Rows of letters that sound alike, in seven orders, and the two pairs of orders that do."""
    forms = {base + i: to + i for base, to in ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0),
                                               (0x1340, 0x1338)) for i in range(7)}
    forms[0x1227] = 0x1237
    forms |= {c: forms.get(c, c) for c in (0x1203, 0x12A3)}
    for c, to in list(forms.items()):
        forms[c] = {0x1203: 0x1200, 0x12A3: 0x12A0}.get(to, to)
    return {c: [to] for c, to in forms.items() if c != to}


class Folding:
    def __init__(self, db):
        self.db = db
        self.forms = {ord(c): [ord(x) for x in to] for c, to in LETTER_FORMS.items()} | ethiopic_forms()
        self.forms |= {c: [0x30 + value] for c, value in db.digit.items() if c > 0x39}

    def is_ignored(self, c):
        if c in KANA_VOICING or c in SEPARATORS:
            return False
        gc, script = self.db.gc(c), self.db.script.get(c)
        return (c in DROPPED_MORE or c in self.db.ignorable or gc == "Cf" and c not in self.db.prepended
                or gc in ("Mn", "Me") and script in DROPPED_SCRIPTS)

    def decomposed(self, c):
        if self.db.hangul.get(c) in ("LV", "LVT"):
            lead, rest = divmod(c - 0xAC00, 588)
            vowel, tail = divmod(rest, 28)
            return [0x1100 + lead, 0x1161 + vowel] + ([0x11A7 + tail] if tail else [])
        return self.db.decomposition.get(c)

    def step(self, c):
        """The next simpler form of a scalar, or None if it is as simple as it gets."""
        if c in SEPARATORS:
            return None
        if c in APOSTROPHES:
            return None if c == 0x27 else [0x27]
        if self.is_ignored(c):
            return []
        return self.decomposed(c) or self.db.case.get(c) or self.forms.get(c)

    def folded(self, c):
        simpler = self.step(c)
        if simpler is None:
            return [c]
        if 0xFC5E <= c <= 0xFC63 or 0xFE70 <= c <= 0xFE7F:
            simpler = [x for x in simpler if x != 0x20]  # isolated Arabic marks "on a space"
        return [x for part in simpler for x in self.folded(part)]

    def kind(self, c):
        """The class of a scalar that is folded already."""
        gc, db = self.db.gc(c), self.db
        if c == 0x27:
            return APOSTROPHE
        if gc[0] == "M":
            return MARK
        if gc[0] not in "LN" or c in SEPARATORS:
            return SEPARATOR
        # U+3000 block letters of script Common (iteration and length marks) go with the kana around them.
        if db.script.get(c) in ALONE_SCRIPTS or db.line_break.get(c) == "SA" or c in ALONE_MORE:
            return ALONE
        return LETTER

    def value(self, c, pool):
        """The entry of a scalar: a class, or the place of its folded sequence in the pool."""
        if self.db.hangul.get(c) in ("LV", "LVT"):
            return HANGUL
        sequence = self.folded(c)
        if not sequence:
            return IGNORED
        kinds = [self.kind(x) for x in sequence]
        if sequence == [c] or kinds == [APOSTROPHE]:
            return kinds[0]
        if set(kinds) <= {SEPARATOR, APOSTROPHE}:
            return SEPARATOR
        if 0x2044 in sequence:  # 1½ is not 11 over 2
            sequence, kinds = [0x20] + sequence + [0x20], [SEPARATOR] + kinds + [SEPARATOR]
        pairs = [(k, x) for k, x in zip(kinds, sequence) if k != APOSTROPHE]
        return FIRST_SEQUENCE + pool.place(pairs)


class Pool:
    """Folded sequences as bytes: length (and 0x80 if not plain), then UTF-8; if not plain, with a class before each."""

    def __init__(self):
        self.bytes, self.places = bytearray(), {}

    def place(self, pairs):
        kinds = [k for k, _ in pairs]
        plain = kinds[0] == LETTER and set(kinds) <= {LETTER, MARK}
        body = b""
        for kind, scalar in pairs:
            body += b"" if plain else bytes([kind])
            body += b" " if kind == SEPARATOR else chr(scalar).encode()
        assert len(body) < 0x80
        entry = bytes([len(body) | (0 if plain else 0x80)]) + body
        if entry not in self.places:
            self.places[entry] = len(self.bytes)
            self.bytes += entry
        return self.places[entry]


def check(folding):
    """Folding twice is folding once, and what is left is what SQLite's `ascii` tokenizer takes for words."""
    for c in range(LIMIT):
        sequence = folding.folded(c)
        for x in sequence:
            assert folding.folded(x) == [x], hex(c)
            if folding.kind(x) in (LETTER, MARK, ALONE):
                assert x >= 0x80 or chr(x) in "abcdefghijklmnopqrstuvwxyz0123456789", hex(c)


# --- Output ---------------------------------------------------------------------------------------------------------


def trie(values, shift):
    """A two-stage table: the block of each run of 2^shift scalars, and the blocks."""
    size, seen, index, data = 1 << shift, {}, [], []
    for start in range(0, LIMIT, size):
        block = tuple(values[start:start + size])
        if block not in seen:
            seen[block] = len(data) >> shift
            data += block
        index.append(seen[block])
    return index, data


def array(kind, name, values):
    lines, line = [], " "
    for value in values:
        text = f" {value},"
        if len(line) + len(text) > 120:
            lines.append(line)
            line = " "
        line += text
    return "\n".join([f"const {kind} {name}[{len(values)}] = {{"] + lines + [line, "};", ""])


def header(db, sizes, symbols):
    classes = "".join(f"#define UT_CLEAN_{name} {i}\n" for i, name in enumerate(CLEAN))
    classes += "".join(f"#define UT_{name} {1 << (6 + i)}\n" for i, name in enumerate(FLAGS))
    words = ["SEPARATOR", "LETTER", "IGNORED", "APOSTROPHE", "MARK", "ALONE", "HANGUL"]
    classes += "".join(f"#define UT_WORD_{name} {i}\n" for i, name in enumerate(words))
    classes += "".join(f"#define UT_LB_{name} {i}\n" for i, name in enumerate(symbols))
    template = (HERE / "include" / "CUnicodeTables.h").read_text()
    made = f"// Made by generate.py from Unicode {db.version}; do not edit between the lines.\n"
    made += f"#define UT_UNICODE_VERSION \"{db.version}\"\n" + classes
    made += f"#define UT_WORD_FIRST_SEQUENCE {FIRST_SEQUENCE}\n#define UT_SHIFT {SHIFT}\n" + sizes
    return re.sub(r"(// ---- generated\n).*(// ---- end\n)", lambda m: m.group(1) + made + m.group(2), template, flags=re.S)


SHIFT = 6


def main():
    db = Database()
    folding, pool = Folding(db), Pool()
    check(folding)
    words = trie([folding.value(c, pool) for c in range(LIMIT)], SHIFT)
    shown = trie([properties(db, c) for c in range(LIMIT)], SHIFT)
    assert FIRST_SEQUENCE + len(pool.bytes) < 0x10000
    breaking = LineBreaking(db)
    breaks = trie(breaking.values, SHIFT)
    assert breaks[1][:128] == breaking.values[:128]  # ASCII is looked up without the index
    # ASCII at a glance: 0 a separator, 1 an apostrophe, else the folded byte.
    ascii_words = [{SEPARATOR: 0, APOSTROPHE: 1}.get(folding.value(c, pool), folding.folded(c)[0]) for c in range(128)]
    arrays = [("uint8_t", "ut_ascii_words", ascii_words), ("uint16_t", "ut_word_index", words[0]), ("uint16_t", "ut_word_data", words[1]),
              ("uint8_t", "ut_word_pool", pool.bytes), ("uint16_t", "ut_shown_index", shown[0]),
              ("uint16_t", "ut_shown_data", shown[1]), ("uint16_t", "ut_break_index", breaks[0]),
              ("uint8_t", "ut_break_data", breaks[1]), ("uint16_t", "ut_break_standard", breaking.standard),
              ("uint16_t", "ut_break_tailored", breaking.tailored)]
    sizes = "".join(f"extern const {kind} {name}[{len(values)}];\n" for kind, name, values in arrays)
    text = f"// Made by generate.py from Unicode {db.version}; do not edit.\n#include \"CUnicodeTables.h\"\n\n"
    (HERE / "tables.c").write_text(text + "\n".join(array(*a) for a in arrays))
    (HERE / "include" / "CUnicodeTables.h").write_text(header(db, sizes, breaking.symbols))
    print("\n".join(f"{name}: {len(values)}" for _, name, values in arrays))


main()
