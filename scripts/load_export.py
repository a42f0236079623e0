#!/usr/bin/env python3
"""Loads an export of Biên Niên and checks it against its manifest.

    python3 scripts/load_export.py FOLDER [FILE.db]

Reads every CSV table of FOLDER into SQLite (in memory, or into the new file FILE.db), checks sizes, SHA-256 and row
counts, and that statements find their names, spans and publications. Needs nothing but Python 3.8. Use load() from a
script of your own: it returns the connection.
"""
import csv
import hashlib
import json
import pathlib
import sqlite3
import sys


def load(folder, database=":memory:"):
    """The tables of an export as an SQLite connection; ValueError says what does not agree with the manifest."""
    folder = pathlib.Path(folder)
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ValueError(f"{folder} has no manifest.json: the export is not whole")
    for name, told in manifest["files"].items():
        data = (folder / name).read_bytes()
        if len(data) != told["bytes"] or hashlib.sha256(data).hexdigest() != told["sha256"]:
            raise ValueError(f"{name} is not the file that was exported")
    connection = sqlite3.connect(database)
    for table, count in manifest["rows"].items():
        got = read(connection, folder / f"{table}.csv", table)
        if got != count:
            raise ValueError(f"{table} has {got} rows, the manifest says {count}")
    check(connection)
    connection.commit()
    return connection


def read(connection, path, table):
    """Reads one CSV file into a table; an apostrophe that guards a cell against spreadsheets is taken off."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        columns = next(rows)
        connection.execute(f"create table {table} ({', '.join(columns)})")
        insert = f"insert into {table} values ({', '.join('?' * len(columns))})"
        count = 0
        for row in rows:
            connection.execute(insert, [value(cell) for cell in row])
            count += 1
    return count


def value(cell):
    if cell == "":
        return None
    if cell[0] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r"):
        return cell[1:]
    return cell


def check(connection):
    """Every statement has a speaker, a span and a publication."""
    for table, where in (
        ("statement_names", "and part = 'SPEAKER'"),
        ("statement_spans", ""),
    ):
        lost = connection.execute(
            f"select count(*) from statements s where not exists (select 1 from {table} x"
            f" where x.statement = s.statement and x.analysis = s.analysis {where})"
        ).fetchone()[0]
        if lost:
            raise ValueError(f"{lost} statements have no row in {table}")
    lost = connection.execute(
        "select count(*) from statements where analysis not in (select analysis from publications)"
    ).fetchone()[0]
    if lost:
        raise ValueError(f"{lost} statements have no publication")


def main():
    if not 2 <= len(sys.argv) <= 3:
        print(__doc__.strip().splitlines()[2].strip(), file=sys.stderr)
        return 2
    try:
        connection = load(*sys.argv[1:])
    except (ValueError, OSError) as error:
        print(f"load_export: {error}", file=sys.stderr)
        return 1
    for (table,) in connection.execute("select name from sqlite_master where type = 'table' order by name"):
        print(f"{table}\t{connection.execute(f'select count(*) from {table}').fetchone()[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
