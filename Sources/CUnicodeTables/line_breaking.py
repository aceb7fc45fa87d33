"""Where a line may end: the rules of Unicode Standard Annex 14 (15.0) as a table of states.

`symbol` gives a scalar its letter of a small alphabet: its line-break class after LB1, split where a rule needs to know
more. `Standard` says for a state and a symbol whether a line may end between them, and what the next state is.
`Tailored` adds what this program wants else; every tailoring is one method with its reason. `table` turns either into
rows of `state x symbol`, which C walks through in one pass.

Numbers are taken as in example 7 of section 8.2 of the annex, as the conformance test does.
"""
from collections import namedtuple

NONE, ALLOWED, REQUIRED = range(3)
REMEMBER, REVOKE = 4, 8  # this break may be taken back; the remembered break is taken back
MOST_SYMBOLS = 64
END = "END"  # the symbol after the last scalar
INVISIBLE = {"ZW", "WJ", "CMF", "ZWJ", "BAZ"}
HARD = {"BK", "CR", "LF", "NL"}

# --- The alphabet ---------------------------------------------------------------------------------------------------


def symbol(db, c, columns):
    """The class of a scalar. Suffixes: W wide (East Asian), Z takes no column, F a format character,
    N a full-width digit."""
    name = db.line_break.get(c, "XX")
    if name == "SA" and db.gc(c) in ("Mn", "Mc"):
        name = "CM"
    name = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}.get(name, name)
    if c == 0x2010:
        return "HH"
    if name in ("OP", "CL", "CP", "EX") and db.east_asian_width.get(c, "N") in "FWH":
        return name + "W"
    if name == "QU":
        return {"Pi": "QUI", "Pf": "QUF"}.get(db.gc(c), "QU")
    if 0xFF10 <= c <= 0xFF19:
        return "IDN"
    if name == "ID" and c in db.pictographic and db.gc(c) == "Cn":
        return "IDX"
    if name == "CM" and (c == 0x200C or columns == 0 and db.gc(c) == "Cf"):
        return "CMF"
    return name + "Z" if columns == 0 and name not in ("ZW", "ZWJ", "WJ", "JV", "JT") else name


BASE = {"HH": "BA", "QUI": "QU", "QUF": "QU", "IDX": "ID", "IDN": "ID", "CMF": "CM", "SA": "AL"}


def base(name):
    """The class of a symbol, or of what stands before, as the annex knows it. Variants are marked with a colon."""
    name = name.split(":")[0]
    if name in BASE:
        return BASE[name]
    return name[:-1] if name[-1] in "WZ" and name != "ZW" else name


# --- The annex ------------------------------------------------------------------------------------------------------

# before: the last symbol that is neither a space nor a mark on one; spaces: there were some since; joiner: the last
# scalar is U+200D; number: 1 in a number, 2 after its closing bracket; doubt: why the remembered break may go.
State = namedtuple("State", "before spaces joiner number doubt")
START = State("START", False, False, 0, "")
JAMO = {"JL", "JV", "JT", "H2", "H3"}
LETTER = {"AL", "HL"}


class Standard:
    def step(self, state, new):
        """What is between `state` and the symbol `new`, and the state after it."""
        if new == END:
            return (REVOKE if self.is_revoked(state, new) else 0), state
        if state.before in HARD and not state.spaces and not (state.before == "CR" and new == "LF"):
            return REQUIRED, self.after(START, new)
        revoked = REVOKE if self.is_revoked(state, new) else 0
        if not self.may_break(state, new):
            return NONE | revoked, self.after(state, new)
        doubt = self.doubt(state, new)
        return ALLOWED | revoked | (REMEMBER if doubt else 0), self.after(state, new)._replace(doubt=doubt)

    def may_break(self, state, new):
        fixed = self.fixed_rules(state, new)
        return self.rules(state, new) if fixed is None else fixed

    def is_mark(self, state, new):
        """LB9: it belongs to what stands before."""
        has_base = not state.spaces and base(state.before) not in ("START", "ZW")
        return base(new) in ("CM", "ZWJ") and has_base

    def fixed_rules(self, state, new):
        """LB2 to LB12, which are not to be tailored; None where they say nothing."""
        b, n = base(state.before), base(new)
        if n in HARD or n in ("SP", "ZW"):
            return False  # LB6, LB7
        if b == "ZW":
            return True  # LB8
        if state.joiner or self.is_mark(state, new) or b == "START" and not state.spaces:
            return False  # LB8a, LB9, LB2
        if n == "WJ" or not state.spaces and b in ("WJ", "GL"):
            return False  # LB11, LB12
        return None

    def rules(self, state, new):
        """LB12a to LB31. A mark with nothing to stand on is a letter (LB10)."""
        b, n = base(state.before), base(new)
        n = "AL" if n in ("CM", "ZWJ") else n
        if n == "GL" and not state.spaces and b not in ("BA", "HY"):
            return False  # LB12a
        if n in ("CL", "CP", "EX", "IS", "SY") or b == "OP":
            return False  # LB13, LB14
        if b == "QU" and n == "OP" or b in ("CL", "CP") and n == "NS" or b == n == "B2":
            return False  # LB15, LB16, LB17
        if state.spaces:
            return True  # LB18
        if "QU" in (b, n):
            return False  # LB19
        if "CB" in (b, n):
            return True  # LB20
        return not self.joins(state.before, b, new, n, state.number)

    def joins(self, before, b, new, n, number):
        """LB21 to LB30b, for two classes without a space between them."""
        return (
            n in ("BA", "HY", "NS") or b == "BB" or before in ("HY:HL", "BA:HL")  # LB21, LB21a
            or b == "SY" and n == "HL" or n == "IN"  # LB21b, LB22
            or b in LETTER and n == "NU" or b == "NU" and n in LETTER  # LB23
            or b == "PR" and n in ("ID", "EB", "EM") or b in ("ID", "EB", "EM") and n == "PO"  # LB23a
            or b in ("PR", "PO") and n in LETTER or b in LETTER and n in ("PR", "PO")  # LB24
            or b in ("PR", "PO", "OP", "HY") and n == "NU" or number == 1 and n == "NU"  # LB25
            or number and n in ("PR", "PO")  # LB25
            or b == "JL" and n in ("JL", "JV", "H2", "H3") or b in ("JV", "H2") and n in ("JV", "JT")  # LB26
            or b in ("JT", "H3") and n == "JT"  # LB26
            or b in JAMO and n == "PO" or b == "PR" and n in JAMO  # LB27
            or b in LETTER and n in LETTER or b == "IS" and n in LETTER  # LB28, LB29
            or b in LETTER | {"NU"} and new in ("OP", "OPZ") or before == "CP" and n in LETTER | {"NU"}  # LB30
            or before == "RI:odd" and n == "RI"  # LB30a
            or (b == "EB" or before == "IDX") and n == "EM")  # LB30b

    def doubt(self, state, new):
        """LB25: a sign and a bracket before a number belong to it, which is known one symbol later."""
        return "number" if base(state.before) in ("PR", "PO") and not state.spaces and base(new) == "OP" else ""

    def is_revoked(self, state, new):
        return state.doubt == "number" and new == "NU"

    def after(self, state, new):
        if new == "SP":
            # A space after a hard break begins a line.
            return State("START" if state.before in HARD else state.before, True, False, 0, "")
        if self.is_mark(state, new):
            return state._replace(joiner=new == "ZWJ")
        number = {"NU": 1}.get(base(new), 0)
        if state.number == 1 and base(new) in ("SY", "IS", "CL", "CP"):
            number = 1 if base(new) in ("SY", "IS") else 2
        return State(self.variant(state, new), False, new == "ZWJ", number, "")

    def variant(self, state, new):
        """What `new` is to those that come after it."""
        if base(new) in ("CM", "ZWJ"):
            return "AL"  # LB10
        if new == "RI" and not state.spaces and state.before == "RI:odd":
            return "RI"
        if base(new) in ("HY", "BA") and base(state.before) == "HL" and not state.spaces:
            return base(new) + ":HL"
        return new + ":odd" if new == "RI" else new


# --- What this program wants else -----------------------------------------------------------------------------------

EAST_ASIAN = {"ID", "IDN", "NS", "H2", "H3", "JL", "OPW", "CLW", "CPW", "EXW"}
# Before these a closing quotation mark closes (as LB15b of Unicode 15.1 has it).
AFTER_CLOSING = {"SP", "GL", "WJ", "CL", "QU", "CP", "EX", "IS", "SY", "ZW", END} | HARD


class Tailored(Standard):
    def may_break(self, state, new):
        if new[-1] == "Z" or new in ("JV", "JT"):
            return False  # What takes no column stands on the character before it, in one cell.
        if self.is_unseen(state, new):
            return False
        fixed = self.fixed_rules(state, new)
        if fixed is not None:
            return fixed
        for rule in (self.leading_sign, self.one_letter, self.number_part, self.opening_quote, self.wide_quote):
            answer = rule(state, new)
            if answer is not None:
                return answer
        return self.rules(state, new)

    def is_unseen(self, state, new):
        """Invisible characters at the beginning go with the first glyph, joiners after a space with it."""
        if state.before == "START" and not state.spaces:
            return new in INVISIBLE
        if state.before == "ZW" and new == "WJ":
            return True
        return (state.spaces or state.before == "ZW") and new in ("CMF", "ZWJ")

    def leading_sign(self, state, new):
        """A hyphen or slash that begins a word belongs to it: -x, --flag, -ism, /etc (LB20a of Unicode 15.1)."""
        if state.before.endswith(":leads") and not state.spaces and base(new) in LETTER | {"NU", "ID"}:
            return False

    def one_letter(self, state, new):
        """One letter is no word to stand at the end of a line: e-mail, s/he, A/RES. (For km/h see `doubt`.)"""
        if state.before.endswith(":single") and not state.spaces and base(new) in LETTER:
            return False

    def number_part(self, state, new):
        """A point, colon or slash keeps the digits after it: A/55, Art.5 (the pairs of LB25 say so as well). Full-width
        digits are ideographs to the annex and stay together all the same: ５０％."""
        if state.before == new == "IDN" and not state.spaces:
            return False
        if base(state.before) in ("IS", "SY") and not state.spaces and new == "NU":
            return False

    def opening_quote(self, state, new):
        """French quotation marks have spaces inside: « oui » (LB15a of Unicode 15.1)."""
        if state.before == "QUI:opens":
            return False

    def wide_quote(self, state, new):
        """Chinese writes quotation marks without spaces: a line may end before “ and after ” (LB19a of 16.0)."""
        if state.spaces:
            return None
        if state.before in EAST_ASIAN and new == "QUI":
            return True
        if state.before == "QUF:wide" and new in ("ID", "IDN", "H2", "H3", "JL", "OPW"):
            return True

    def doubt(self, state, new):
        if new == "QUF" and state.spaces:
            return "closing"  # « oui »: it closes unless a word follows, as in »nein«
        if new == "QUI" and state.before in EAST_ASIAN and not state.spaces:
            return "wide"
        if base(state.before) in ("SY", "HY") and not state.spaces and base(new) in LETTER:
            return "letter"  # km/h, Plan-B: one letter is no word to begin a line either
        return super().doubt(state, new)

    def is_revoked(self, state, new):
        if new != END and self.is_mark(state, new):
            return False
        if state.doubt == "closing":
            return base(new) in AFTER_CLOSING
        if state.doubt == "wide":
            return new not in EAST_ASIAN
        if state.doubt == "letter":
            return base(new) not in LETTER
        return super().is_revoked(state, new)

    def after(self, state, new):
        return state if self.is_unseen(state, new) else super().after(state, new)

    def variant(self, state, new):
        name = super().variant(state, new)
        begins = state.spaces or base(state.before) in HARD | {"START", "OP", "QU", "GL", "ZW", "CB"}
        sign = base(new) if base(new) in ("HY", "SY") else new
        if sign in ("HY", "HH", "SY"):
            if begins or state.before == sign + ":leads" or new == "SY" and base(state.before) == "IS":
                return sign + ":leads"
            return sign + ":single" if state.before == "AL:single" else name
        if new == "QUI" and (begins or state.before in EAST_ASIAN):
            return "QUI:opens"
        if new == "QUF" and not state.spaces and state.before in EAST_ASIAN:
            return "QUF:wide"
        if new == "AL" and (begins or base(state.before) not in LETTER | {"NU"}):
            return "AL:single"
        return name


# --- The table ------------------------------------------------------------------------------------------------------


def table(rules, symbols):
    """The rows of all states that can be reached: `action | next state << 8` for every symbol, then END's."""
    states, rows = [START], []
    for state in states:  # grows while it is gone through
        row = [rules.step(state, new) for new in symbols]
        for _, following in row:
            if following not in states:
                states.append(following)
        rows.append(row)
    return merged([[(action, states.index(following)) for action, following in row] for row in rows])


def merged(rows):
    """States that nothing can tell apart become one."""
    group = [0] * len(rows)
    while True:
        seen = {}
        keys = [(group[i], tuple((a, group[f]) for a, f in row)) for i, row in enumerate(rows)]
        finer = [seen.setdefault(key, len(seen)) for key in keys]
        if finer == group:
            break
        group = finer
    assert group[0] == 0 and len(seen) <= 256
    merged_rows = [rows[group.index(g)] for g in range(len(seen))]
    return [[a | group[f] << 8 for a, f in row] + [0] * (MOST_SYMBOLS - len(row)) for row in merged_rows]
