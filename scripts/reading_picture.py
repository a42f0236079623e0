#!/usr/bin/env python3
"""Draws an article as Biên Niên reads it: statements marked, and beside each who said it, how, when and how sure.

    python3 scripts/reading_picture.py ARTICLE.txt PICTURE.svg [--lang vi|en] [--lines N]

Runs ./biennien analyze --json, so the picture shows what the program really finds. Those of the README:

    S=desk/src/main/resources/vn/biennien/desk/demo/03-nato-tra-loi.txt
    python3 scripts/reading_picture.py $S docs/images/reading.en.svg
    python3 scripts/reading_picture.py $S docs/images/reading.vi.svg --lang vi

Needs nothing but Python 3.8.
"""
import argparse
import json
import pathlib
import subprocess
import unicodedata
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "cli/src/main/resources/vn/biennien/cli/internal"
WIDTH, NOTES = 74, 46  # characters
EM, LEADING, NOTE_LEADING = 7.83, 26, 16  # pixels: a character's width, a line of text, a line of notes
LEFT, TOP, GAP = 24, 34, 26
SURE = 0.80
COLOURS = {
    "REJECT": "#f6c9c4", "DENY": "#f6c9c4", "ACCUSE": "#f9d7b8", "THREATEN": "#f9d7b8",
    "REQUEST": "#cfe0f7", "PROPOSE": "#cfe0f7", "ASK": "#cfe0f7",
    "ACCEPT": "#cdeacb", "COMMIT": "#cdeacb", "PRAISE": "#cdeacb",
}
PLAIN = "#ece6d2"


def messages(language):
    name = "messages_vi.properties" if language == "vi" else "messages.properties"
    lines = (MESSAGES / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ", 1) for line in lines if " = " in line and not line.startswith("#"))


def wrapped(text):
    """(start, end) of each line, in code points; an empty line stands between paragraphs."""
    at = 0
    for paragraph in text.split("\n"):
        start = at
        while at + WIDTH < start + len(paragraph) and len(text[at:start + len(paragraph)]) > WIDTH:
            cut = text.rfind(" ", at, at + WIDTH + 1)
            yield at, cut
            at = cut + 1
        yield at, start + len(paragraph)
        at = start + len(paragraph) + 1


def note(statement, number, words):
    said = statement["said"]
    day = said.get("partial") or said["from"]
    if not day:
        day = words["said.not-after"].replace("{0}", said["to"]) if said["to"] else words["said.unknown"]
    elif said["to"] and said["to"] != said["from"]:
        day += " – " + said["to"]
    act = words["act." + statement["act"].lower()]
    cue = f" · {statement['cue']}" if statement["cue"] else ""
    first = f"{number} {', '.join(statement['speakers'])} · {act}{cue}"
    rest = [day]
    for key, word in (("addressees", "to"), ("targets", "target"), ("via", "via")):
        if statement[key]:
            rest.append(words["statement." + word].replace("{0}", ", ".join(statement[key])))
    figure = f"{statement['confidence']:.2f}"
    rest.append(figure if words is not VIETNAMESE else figure.replace(".", ","))
    lines, line = [first], ""
    for part in rest:
        if line and len(line) + 3 + len(part) > NOTES - 2:
            lines.append("  " + line)
            line = ""
        line = f"{line} · {part}" if line else part
    return [x if len(x) <= NOTES else x[:NOTES - 1] + "…" for x in lines + ["  " + line]]


def row(x, y, words, size, style=""):
    """One line of text, of the same width whatever the reader's fixed-width font is."""
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" textLength="{len(words) * EM * size / 13:.1f}" '
            f'lengthAdjust="spacingAndGlyphs" xml:space="preserve" {style}>{escape(words)}</text>')


def picture(article, text, words, most):
    lines = list(wrapped(text))[:most]
    end = lines[-1][1]
    shown = [s for s in article["statements"] if s["spans"][0]["start"] < end]
    starts = {}
    for number, statement in enumerate(shown, 1):
        starts.setdefault(next(i for i, (_, e) in enumerate(lines) if statement["spans"][0]["start"] < e), []).append(
            (number, statement))
    out, y, notes_y, notes_x = [], TOP + 30, TOP + 30, LEFT + WIDTH * EM + GAP
    headline = article["title"]
    for i, (a, b) in enumerate(lines):
        for number, statement in enumerate(shown, 1):
            for k, span in enumerate(statement["spans"]):
                s, e = max(a, span["start"]), min(b, span["end"])
                if s < e:
                    colour = COLOURS.get(statement["act"], PLAIN)
                    unsure = ' stroke="#8a8a8a" stroke-dasharray="3 2"' if statement["confidence"] < SURE else ""
                    out.append(f'<rect x="{LEFT + (s - a) * EM:.1f}" y="{y - 13}" width="{(e - s) * EM:.1f}" '
                               f'height="18" rx="2" fill="{colour}" fill-opacity="0.85"{unsure}/>')
                    if k == 0 and s == span["start"]:
                        out.append(row(LEFT + (s - a) * EM - 1, y - 14, str(number), 8, 'fill="#555" font-weight="bold"'))
        if text[a:b].strip():
            bold = 'font-weight="bold"' if text[a:b] in headline else ""
            out.append(row(LEFT, y, text[a:b], 13, bold))
        for number, statement in starts.get(i, []):
            notes_y = max(notes_y, y)
            colour = COLOURS.get(statement["act"], PLAIN)
            of_note = note(statement, number, words)
            out.append(f'<rect x="{notes_x - 10:.1f}" y="{notes_y - 11:.1f}" width="4" '
                       f'height="{len(of_note) * NOTE_LEADING - 3}" fill="{colour}" stroke="#999" stroke-width="0.4"/>')
            for k, line in enumerate(of_note):
                out.append(row(notes_x, notes_y, line, 11.5, 'font-weight="bold"' if k == 0 else 'fill="#444"'))
                notes_y += NOTE_LEADING
            notes_y += 5
        y += LEADING if text[a:b].strip() else LEADING // 2
    height, width = max(y, notes_y) + 14, notes_x + NOTES * EM * 11.5 / 13 + 16
    published = " · ".join(x for x in (article["outlet"], article["published"]) if x)
    head = row(LEFT, TOP, published, 11.5, 'fill="#666"')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
            f'height="{height:.0f}" role="img" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" fill="#1b1b1b">\n'
            f'<title>{escape(headline)}</title>\n'
            f'<rect width="100%" height="100%" fill="#fffefa" stroke="#ddd"/>\n' + "\n".join([head] + out) + "\n</svg>\n")


VIETNAMESE = messages("vi")

if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("article", type=pathlib.Path)
    options.add_argument("picture", type=pathlib.Path)
    options.add_argument("--lang", choices=["vi", "en"], default="en")
    options.add_argument("--lines", type=int, default=1000, help="how many lines of the article")
    options.add_argument("--biennien", default=str(ROOT / "biennien"), help="the program, where it is not in its place")
    o = options.parse_args()
    found = subprocess.run([o.biennien, "analyze", "--json", str(o.article)], check=True, stdout=subprocess.PIPE).stdout
    clean = unicodedata.normalize("NFC", o.article.read_text(encoding="utf-8").replace("\r\n", "\n")).rstrip("\n")
    o.picture.parent.mkdir(parents=True, exist_ok=True)
    o.picture.write_text(picture(json.loads(found), clean, VIETNAMESE if o.lang == "vi" else messages(o.lang), o.lines),
                         encoding="utf-8")
